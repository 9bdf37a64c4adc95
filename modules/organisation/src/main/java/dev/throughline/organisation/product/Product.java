package dev.throughline.organisation.product;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.platform.node.Archivable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the organisation offers; a product has a vision of its own (S3:36).
public record Product(
        ProductId id,
        @Nullable BusinessLineId businessLineId,
        String name,
        @Nullable String description,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt,
        @Nullable ProductId mergedIntoId)
        implements Archivable {}
