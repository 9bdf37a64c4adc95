package dev.throughline.experiment;

import dev.throughline.platform.errors.ErrorCode;

/// Rules of the kata that a caller can run into; the schema's enum `UserErrorCode` explains each.
public enum ExperimentError implements ErrorCode {
    ACTUAL_MISSING,
    CONTROL_MISSING,
    COUNT_IMPOSSIBLE,
    DAY_OUT_OF_RANGE,
    EXPECTATION_FROZEN,
    EXPECTATION_MISSING,
    EXPERIMENT_NOT_RUNNING,
    LEARNING_GOAL_MISSING,
    OBSTACLE_ALREADY_SELECTED,
    OBSTACLE_NOT_SELECTED,
    PLAN_FROZEN,
    PLAN_INCOMPLETE,
    REMOVAL_NOT_SHOWN,
    SAMPLE_RATIO_MISMATCH,
    THEME_OF_ANOTHER_TEAM,
    VARIANTS_MISSING
}
