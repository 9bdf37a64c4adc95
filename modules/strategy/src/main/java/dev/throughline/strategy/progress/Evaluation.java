package dev.throughline.strategy.progress;

import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.metric.MeasureTarget;
import dev.throughline.strategy.metric.Measurement;
import dev.throughline.strategy.metric.Metric;
import dev.throughline.strategy.metric.Quantifier;
import dev.throughline.strategy.metric.Segment;
import dev.throughline.strategy.metric.SegmentId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Holds a metric's measurements against one target. Pure: the same measurements always give the same progress.
record Evaluation(MeasureTarget target, Metric metric, List<Measurement> baseline, List<Measurement> current) {

    /// The segments are all that the target's dimension has; the qualifier chooses among them by their baseline.
    Progress of(List<Segment> segments) {
        if (target.dimension() == null) {
            Whole then = Whole.of(metric, baseline);
            Whole now = Whole.of(metric, current);
            return whole(now.comparable(then) ? then.value() : null, now.value(), List.of());
        }
        Map<SegmentId, Measurement> then = bySegment(baseline);
        Map<SegmentId, Measurement> now = bySegment(current);
        List<SegmentProgress> concerned = segments.stream()
                .filter(segment -> qualifies(then.get(segment.id())))
                .map(segment -> of(segment, then.get(segment.id()), now.get(segment.id())))
                .toList();
        return target.quantifier() == Quantifier.POOLED ? pooled(concerned) : counted(concerned);
    }

    private SegmentProgress of(Segment segment, @Nullable Measurement then, @Nullable Measurement now) {
        Exact baselineValue = then == null ? null : then.exact();
        Exact currentValue = now == null ? null : now.exact();
        return new SegmentProgress(
                segment, then, now, Way.done(target, baselineValue, currentValue), Way.verdict(target, currentValue));
    }

    /// A segment without a baseline may qualify: it is shown as unknown rather than left out.
    private boolean qualifies(@Nullable Measurement then) {
        var qualifier = target.qualifier();
        return qualifier == null
                || then == null
                || MeasureTarget.holds(qualifier.comparator(), then.exact(), qualifier.value(), null);
    }

    private Progress pooled(List<SegmentProgress> segments) {
        return whole(
                pooledOf(segments.stream()
                        .map(segment -> Optional.ofNullable(segment.baseline()))
                        .toList()),
                pooledOf(segments.stream()
                        .map(segment -> Optional.ofNullable(segment.current()))
                        .toList()),
                segments);
    }

    /// One segment that is not measured makes the pool unknown.
    private @Nullable Exact pooledOf(List<Optional<Measurement>> measured) {
        return measured.stream().allMatch(Optional::isPresent)
                ? Whole.of(metric, measured.stream().flatMap(Optional::stream).toList())
                        .pooled()
                : null;
    }

    /// ALL is a share of one, ANY is one segment: as many as needed have to meet the target.
    private Progress counted(List<SegmentProgress> segments) {
        int needed = target.needed(segments.size());
        long met = count(segments, Verdict.MET);
        long open = count(segments, Verdict.UNKNOWN);
        Verdict verdict = segments.isEmpty() || met < needed && met + open >= needed
                ? Verdict.UNKNOWN
                : met >= needed ? Verdict.MET : Verdict.NOT_MET;
        boolean known =
                !segments.isEmpty() && segments.stream().allMatch(segment -> segment.state() == ProgressState.KNOWN);
        Exact done = known
                ? segments.stream()
                        .map(segment -> Objects.requireNonNull(segment.exact()))
                        .sorted(Comparator.reverseOrder())
                        .toList()
                        .get(needed - 1)
                : null;
        return new Progress(target.id(), metric, null, null, done, verdict, segments);
    }

    private Progress whole(@Nullable Exact then, @Nullable Exact now, List<SegmentProgress> segments) {
        return new Progress(
                target.id(), metric, then, now, Way.done(target, then, now), Way.verdict(target, now), segments);
    }

    private static long count(List<SegmentProgress> segments, Verdict verdict) {
        return segments.stream().filter(segment -> segment.verdict() == verdict).count();
    }

    private static Map<SegmentId, Measurement> bySegment(List<Measurement> measurements) {
        Map<SegmentId, Measurement> found = new HashMap<>();
        for (Measurement measurement : measurements) {
            if (measurement.segmentId() != null) {
                found.put(measurement.segmentId(), measurement);
            }
        }
        return found;
    }
}
