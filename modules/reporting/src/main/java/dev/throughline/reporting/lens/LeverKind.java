package dev.throughline.reporting.lens;

/// What product does about an outcome.
public enum LeverKind {
    TARGET_CONDITION,
    THEME,
    EXPERIMENT
}
