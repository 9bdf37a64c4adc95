package dev.throughline.organisation.serviceaccount;

import dev.throughline.platform.errors.ErrorCode;

/// Rules of service accounts that a caller can run into; the schema's enum `UserErrorCode` explains each.
public enum ServiceAccountError implements ErrorCode {
    GRANT_BEYOND_OWN,
    LIMIT_REACHED,
    PERSON_REQUIRED
}
