package dev.throughline.stakeholder.problem;

/// How often a problem is met.
public enum ProblemFrequency {
    RARELY,
    MONTHLY,
    WEEKLY,
    DAILY,
    ALWAYS
}
