package dev.throughline.organisation.role;

import org.jspecify.annotations.Nullable;

record ResetRole(
        RoleId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
