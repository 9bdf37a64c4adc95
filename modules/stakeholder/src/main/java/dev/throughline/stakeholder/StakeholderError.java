package dev.throughline.stakeholder;

import dev.throughline.platform.errors.ErrorCode;

/// Rules of this module that a caller can run into; the schema's enum `UserErrorCode` explains each.
public enum StakeholderError implements ErrorCode {
    ADVICE_MISSING,
    ASSUMPTION_MISSING,
    CONVERSATION_GOAL_MISSING,
    DECISION_OF_ANOTHER,
    DUE_BEFORE_SIGNED,
    DUPLICATE_OF_DUPLICATE,
    MERGED_INTO_ITSELF,
    PROMISE_CONTRACTUAL,
    REASON_MISSING,
    REPLY_MISSING,
    STATUS_UPDATE_OF_ANOTHER,
    VERDICT_MISSING
}
