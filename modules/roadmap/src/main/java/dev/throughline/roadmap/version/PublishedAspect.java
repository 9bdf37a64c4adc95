package dev.throughline.roadmap.version;

/// What can differ between two versions: of the roadmap, or of a theme on it.
public enum PublishedAspect {
    TITLE,
    VISION,
    CHALLENGE,
    INITIATIVE,
    TARGET_CONDITION,
    GOAL,
    PLACE,
    PHASE,
    LANE,
    PROBLEM,
    HYPOTHESIS,
    PROBLEM_VALIDITY,
    SOLUTION_VALIDITY,
    KNOWN,
    UNKNOWN,
    OUTCOMES,
    IN_BUILD,
    LEARNED
}
