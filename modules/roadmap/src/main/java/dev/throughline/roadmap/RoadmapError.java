package dev.throughline.roadmap;

import dev.throughline.platform.errors.ErrorCode;

/// Rules of roadmaps that a caller can run into; the schema's enum `UserErrorCode` explains each.
public enum RoadmapError implements ErrorCode {
    DEPENDENCY_CYCLE,
    HYPOTHESIS_MISSING,
    IN_BUILD_ONLY_IN_DELIVERY,
    KNOWN_MISSING,
    LEARNING_MISSING,
    MEASUREMENT_MISSING,
    NOT_PUBLISHED,
    OUTCOME_NOT_MEASURED,
    OUTCOME_REPEATS_TARGET_CONDITION,
    PRIORITY_UNKNOWN,
    PROBLEM_FROZEN,
    PROBLEM_MISSING,
    PROBLEM_NOT_VALIDATED,
    RESULT_MISSING,
    ROADMAP_NOT_PUBLISHABLE,
    TARGET_CONDITION_OF_ANOTHER_TEAM,
    UNKNOWN_MISSING,
    WARNING_NOT_CONFIRMED
}
