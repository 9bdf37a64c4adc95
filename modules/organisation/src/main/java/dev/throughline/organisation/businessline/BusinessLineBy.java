package dev.throughline.organisation.businessline;

import org.jspecify.annotations.Nullable;

/// Exactly one of them names a business line or customer journey.
record BusinessLineBy(@Nullable BusinessLineId id, @Nullable String name) {}
