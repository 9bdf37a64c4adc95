package dev.throughline.stakeholder;

import dev.throughline.platform.errors.ErrorCode;

/// Rules of requests and promises that a caller can run into; the schema's enum `UserErrorCode` explains each.
public enum StakeholderError implements ErrorCode {
    ASSUMPTION_MISSING,
    DUE_BEFORE_SIGNED,
    DUPLICATE_OF_DUPLICATE,
    MERGED_INTO_ITSELF,
    PROMISE_CONTRACTUAL,
    REASON_MISSING,
    REPLY_MISSING,
    VERDICT_MISSING
}
