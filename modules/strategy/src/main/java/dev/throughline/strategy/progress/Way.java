package dev.throughline.strategy.progress;

import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.metric.MeasureTarget;
import org.jspecify.annotations.Nullable;

/// The way from a baseline to a target, and how much of it is done.
final class Way {

    private Way() {}

    /// `clamp((baseline − current) / (baseline − target))`; null where one end of it is not known. Where there is no
    /// way, since the baseline meets the target already, all of it is done as long as the target holds.
    static @Nullable Exact done(MeasureTarget target, @Nullable Exact baseline, @Nullable Exact current) {
        if (baseline == null || current == null) {
            return null;
        }
        Exact goal = target.goalFrom(baseline);
        if (target.met(baseline) || goal.compareTo(baseline) == 0) {
            return target.met(current) ? Exact.ONE : Exact.ZERO;
        }
        return baseline.minus(current).dividedBy(baseline.minus(goal)).clamped();
    }

    static Verdict verdict(MeasureTarget target, @Nullable Exact current) {
        if (current == null) {
            return Verdict.UNKNOWN;
        }
        return target.met(current) ? Verdict.MET : Verdict.NOT_MET;
    }
}
