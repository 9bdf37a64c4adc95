package dev.throughline.organisation.founding;

import dev.throughline.platform.errors.ErrorCode;

/// What may be wrong with coming on board.
public enum FoundingError implements ErrorCode {
    EMAIL_NOT_VERIFIED
}
