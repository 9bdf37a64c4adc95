package dev.throughline.organisation.product;

import org.jspecify.annotations.Nullable;

/// Exactly one of them names a product.
record ProductBy(@Nullable ProductId id, @Nullable String name) {}
