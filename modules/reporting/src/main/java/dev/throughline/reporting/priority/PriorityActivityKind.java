package dev.throughline.reporting.priority;

/// What counts as work on a theme.
public enum PriorityActivityKind {
    MOVE,
    EVIDENCE,
    EXPERIMENT,
    MEASUREMENT
}
