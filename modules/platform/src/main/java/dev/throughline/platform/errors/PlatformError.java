package dev.throughline.platform.errors;

/// The codes that every module may use.
public enum PlatformError implements ErrorCode {
    CONFLICT,
    IDEMPOTENCY_KEY_REUSED,
    IN_USE,
    INVALID,
    MOVE_NOT_ALLOWED,
    NOT_FOUND,
    TAKEN,
    TEXT_LENGTH
}
