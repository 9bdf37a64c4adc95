package dev.throughline.reporting.course;

import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.metric.MeasureTarget;
import dev.throughline.strategy.metric.Segment;
import dev.throughline.strategy.progress.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One value that a target asks for and how it went, the oldest day first: that of the whole, or of one segment.
public record Course(
        @Nullable Segment segment,
        @Nullable Exact baseline,
        @Nullable Exact current,
        Verdict verdict,
        List<Point> points) {

    /// Which way the value has to go: up is 1, down is -1; 0 where it may stay where it is.
    public int way(MeasureTarget target) {
        return switch (target.comparator()) {
            case LT, LTE -> -1;
            case GT, GTE -> 1;
            case EQ, BETWEEN ->
                current == null ? 0 : target.goalFrom(current).minus(current).signum();
        };
    }

    /// How far it still is, never below nothing; null where the value is unknown.
    public @Nullable Exact left(MeasureTarget target) {
        if (current == null) {
            return null;
        }
        Exact left = times(target.goalFrom(current).minus(current), way(target));
        return target.met(current) || left.signum() < 0 ? Exact.ZERO : left;
    }

    /// The whole way from the baseline, never below nothing; null without a baseline.
    public @Nullable Exact whole(MeasureTarget target) {
        if (baseline == null || target.met(baseline)) {
            return null;
        }
        Exact whole = target.goalFrom(baseline).minus(baseline);
        return whole.signum() < 0 ? times(whole, -1) : whole;
    }

    public List<Point> since(LocalDate day) {
        return points.stream().filter(point -> !point.day().isBefore(day)).toList();
    }

    static Exact times(Exact value, int way) {
        return way < 0 ? Exact.ZERO.minus(value) : value;
    }
}
