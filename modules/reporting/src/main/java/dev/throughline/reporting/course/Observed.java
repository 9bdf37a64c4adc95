package dev.throughline.reporting.course;

import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.metric.SegmentId;
import dev.throughline.strategy.progress.Whole;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was measured, as reports read it; the moment in whole seconds.
record Observed(
        @Nullable SegmentId segmentId,
        Instant observedAt,
        Exact exact,
        @Nullable Long sampleSize) {

    Whole.Part part() {
        return new Whole.Part(segmentId, exact, sampleSize);
    }
}
