package dev.throughline.organisation.product;

import org.jspecify.annotations.Nullable;

/// A product gave its place to another one: what hangs on it goes there.
public record ProductMerged(
        ProductId from, ProductId into, @Nullable String reason) {}
