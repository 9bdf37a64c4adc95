package dev.throughline.strategy.productvision;

import org.jspecify.annotations.Nullable;

record ArchiveProductVision(
        ProductVisionId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
