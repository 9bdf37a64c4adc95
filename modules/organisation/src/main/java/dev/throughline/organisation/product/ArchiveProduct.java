package dev.throughline.organisation.product;

import org.jspecify.annotations.Nullable;

record ArchiveProduct(
        ProductId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
