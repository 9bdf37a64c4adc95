package dev.throughline.stakeholder.problem;

/// How much a problem hurts.
public enum ProblemSeverity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
