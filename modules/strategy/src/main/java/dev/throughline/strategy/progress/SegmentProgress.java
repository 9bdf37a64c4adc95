package dev.throughline.strategy.progress;

import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.metric.Measurement;
import dev.throughline.strategy.metric.Segment;
import org.jspecify.annotations.Nullable;

/// How far one segment is, with the measurements behind it.
public record SegmentProgress(
        Segment segment,
        @Nullable Measurement baseline,
        @Nullable Measurement current,
        @Nullable Exact exact,
        Verdict verdict) {

    public ProgressState state() {
        return exact == null ? ProgressState.UNKNOWN : ProgressState.KNOWN;
    }
}
