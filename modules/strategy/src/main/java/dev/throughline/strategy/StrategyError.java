package dev.throughline.strategy;

import dev.throughline.platform.errors.ErrorCode;

/// Rules of the strategy that a caller can run into; the schema's enum `UserErrorCode` explains each.
public enum StrategyError implements ErrorCode {
    ACCEPTANCE_MISSING,
    BASELINE_MISSING,
    CHALLENGE_NESTED_TOO_DEEP,
    DENOMINATOR_ZERO,
    ENDS_AFTER_PARENT,
    EVIDENCE_MISSING,
    INITIATIVE_NOT_A_QUESTION,
    MERGE_COLLIDES,
    PARENT_NOT_ACTIVE,
    POLICY_FORBIDS,
    ROLL_UP_NOT_ALLOWED,
    SECOND_PERSON_REQUIRED,
    TARGET_ALREADY_HELD,
    TARGET_CONDITION_ONE_PARENT,
    TARGET_FROZEN,
    TARGET_MISSING,
    TARGET_NOT_MET,
    UNIT_MISMATCH,
    VALUE_OUT_OF_RANGE,
    VALUE_TOO_PRECISE,
    VISION_ALREADY_ACTIVE,
    VISION_NOT_QUALITATIVE
}
