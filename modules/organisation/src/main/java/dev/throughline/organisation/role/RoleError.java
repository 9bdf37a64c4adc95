package dev.throughline.organisation.role;

import dev.throughline.platform.errors.ErrorCode;

/// Rules of roles that a caller can run into; the schema's enum `UserErrorCode` explains each.
public enum RoleError implements ErrorCode {
    GRANT_BEYOND_OWN,
    LAST_ADMIN,
    ROLE_WITHOUT_READ
}
