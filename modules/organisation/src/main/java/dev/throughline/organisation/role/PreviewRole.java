package dev.throughline.organisation.role;

import org.jspecify.annotations.Nullable;

/// Exactly one change to look ahead at.
record PreviewRole(
        @Nullable AddRole add,
        @Nullable ChangeRole change,
        @Nullable ResetRole reset,
        @Nullable ArchiveRole archive,
        @Nullable GrantRole grant,
        @Nullable ChangeRoleGrant changeGrant,
        @Nullable RevokeRole revoke) {}
