package dev.throughline.organisation.businessline;

import org.jspecify.annotations.Nullable;

/// A business line gave its place to another one: what hangs on it goes there. Heard from below upwards, as rows are
/// locked.
public record BusinessLineMerged(
        BusinessLineId from, BusinessLineId into, @Nullable String reason) {}
