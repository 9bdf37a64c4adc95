package dev.throughline.organisation.joining;

import dev.throughline.platform.errors.ErrorCode;

/// Why somebody may not join by a domain.
public enum JoiningError implements ErrorCode {
    MEMBERSHIP_ENDED
}
