package dev.throughline.strategy.productvision;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.product.ProductId;
import dev.throughline.platform.node.Archivable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a product is worth to its customers, the problems it solves for them (S3:36), and how it is positioned (S2:6).
public record ProductVision(
        ProductVisionId id,
        ProductId productId,
        String valueProposition,
        @Nullable String problemsSolved,
        @Nullable String positioning,
        @Nullable MemberId ownerId,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt)
        implements Archivable {}
