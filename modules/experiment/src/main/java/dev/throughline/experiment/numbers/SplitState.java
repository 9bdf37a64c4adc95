package dev.throughline.experiment.numbers;

/// Whether people were split as planned.
public enum SplitState {
    UNKNOWN,
    AS_PLANNED,
    MISMATCH
}
