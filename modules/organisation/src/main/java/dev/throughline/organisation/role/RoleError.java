package dev.throughline.organisation.role;

import dev.throughline.platform.errors.ErrorCode;

/// What may be wrong with granting roles and taking them back.
public enum RoleError implements ErrorCode {
    LAST_ADMIN
}
