package dev.throughline.stakeholder.engagement;

/// What of the work has moved on, in the order in which it is told.
public enum DevelopmentKind {
    LEARNING,
    PROGRESS,
    DECISION,
    PROMISE,
    ROADMAP
}
