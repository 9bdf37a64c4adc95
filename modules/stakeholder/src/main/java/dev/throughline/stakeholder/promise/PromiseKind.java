package dev.throughline.stakeholder.promise;

/// What was promised: that something will be built, or help with a problem (S1:35).
public enum PromiseKind {
    FEATURE,
    PROBLEM_HELP
}
