package dev.throughline.experiment;

import dev.throughline.platform.errors.ErrorCode;

/// Rules of the kata that a caller can run into; the schema's enum `UserErrorCode` explains each.
public enum ExperimentError implements ErrorCode {
    ACTUAL_MISSING,
    EXPECTATION_FROZEN,
    EXPECTATION_MISSING,
    LEARNING_GOAL_MISSING,
    OBSTACLE_ALREADY_SELECTED,
    OBSTACLE_NOT_SELECTED,
    REMOVAL_NOT_SHOWN,
    THEME_OF_ANOTHER_TEAM
}
