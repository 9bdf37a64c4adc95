package dev.throughline.organisation.role;

import org.jspecify.annotations.Nullable;

/// Exactly one of them names a role.
record RoleBy(@Nullable RoleId id, @Nullable String title) {}
