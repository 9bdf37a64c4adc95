package dev.throughline.organisation.businessline;

import dev.throughline.platform.node.Archivable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A part of the organisation that may have a vision of its own (S1:204).
public record BusinessLine(
        BusinessLineId id,
        @Nullable BusinessLineId parentId,
        BusinessLineKind kind,
        String name,
        @Nullable String description,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt,
        @Nullable BusinessLineId mergedIntoId)
        implements Archivable {}
