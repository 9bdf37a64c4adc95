package dev.throughline.strategy.metric;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was observed.
public record RecordMeasurement(
        MetricId metricId,
        @Nullable SegmentId segmentId,
        @Nullable Instant observedAt,
        Given value,
        @Nullable Integer sampleSize,
        @Nullable String source,
        @Nullable String note) {}
