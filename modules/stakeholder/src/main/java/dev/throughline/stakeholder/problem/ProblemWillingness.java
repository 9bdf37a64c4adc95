package dev.throughline.stakeholder.problem;

/// Whether those who have a problem would do what a solution takes (S0:31).
public enum ProblemWillingness {
    UNKNOWN,
    WILLING,
    UNWILLING
}
