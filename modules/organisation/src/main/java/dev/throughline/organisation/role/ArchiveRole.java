package dev.throughline.organisation.role;

import org.jspecify.annotations.Nullable;

record ArchiveRole(
        RoleId id,
        @Nullable Integer expectedVersion,
        @Nullable RoleId reassignToId,
        @Nullable String reason) {}
