package dev.throughline.experiment.numbers;

/// Why a number is unknown. What was not counted is never taken for nothing.
public enum UnknownReason {
    NO_PLAN,
    PLAN_INCOMPLETE,
    NO_VARIANTS,
    ONE_VARIANT,
    NO_CONTROL,
    NO_RESULTS,
    TOO_FEW,
    NO_SPREAD,
    NOT_RANDOMISED
}
