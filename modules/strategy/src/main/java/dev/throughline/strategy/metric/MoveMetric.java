package dev.throughline.strategy.metric;

import org.jspecify.annotations.Nullable;

record MoveMetric(
        MetricId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
