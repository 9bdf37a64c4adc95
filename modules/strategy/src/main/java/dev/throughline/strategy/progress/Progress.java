package dev.throughline.strategy.progress;

import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.metric.MeasureTargetId;
import dev.throughline.strategy.metric.Metric;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far a target is. Baseline and current are values of the whole, where there is one: measured, pooled or rolled
/// up.
public record Progress(
        MeasureTargetId targetId,
        Metric metric,
        @Nullable Exact baselineExact,
        @Nullable Exact currentExact,
        @Nullable Exact exact,
        Verdict verdict,
        List<SegmentProgress> bySegment) {

    public ProgressState state() {
        return exact == null ? ProgressState.UNKNOWN : ProgressState.KNOWN;
    }

    public int segmentsTotal() {
        return bySegment.size();
    }

    public int segmentsMet() {
        return (int) bySegment.stream()
                .filter(segment -> segment.verdict() == Verdict.MET)
                .count();
    }
}
