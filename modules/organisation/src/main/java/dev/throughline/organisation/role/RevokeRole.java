package dev.throughline.organisation.role;

import org.jspecify.annotations.Nullable;

record RevokeRole(
        RoleGrantId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
