package dev.throughline.strategy.metric;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

record CorrectMeasurement(
        MeasurementId id,
        @Nullable Instant observedAt,
        Given value,
        @Nullable Integer sampleSize,
        @Nullable String source,
        @Nullable String note) {}
