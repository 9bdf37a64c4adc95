package dev.throughline.organisation.role;

import dev.throughline.platform.node.Node;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An organisation's own title on a level, with what it may do and how far ahead it looks.
public record Role(
        RoleId id,
        Level level,
        String title,
        @Nullable String description,
        List<Permission> allows,
        @Nullable RoleHorizon horizon,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt)
        implements Node {}
