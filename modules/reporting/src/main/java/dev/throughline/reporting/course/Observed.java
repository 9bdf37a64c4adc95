package dev.throughline.reporting.course;

import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.metric.Measurement;
import dev.throughline.strategy.metric.MeasurementId;
import dev.throughline.strategy.metric.MetricId;
import dev.throughline.strategy.metric.SegmentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was measured, as reports read it.
public record Observed(
        MeasurementId id,
        MetricId metricId,
        @Nullable SegmentId segmentId,
        Instant observedAt,
        Exact exact,
        @Nullable Long sampleSize,
        Instant recordedAt) {

    Measurement measurement() {
        return new Measurement(
                id, metricId, segmentId, observedAt, exact, null, sampleSize, null, null, null, null, recordedAt, null);
    }
}
