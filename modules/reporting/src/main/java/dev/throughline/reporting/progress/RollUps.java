package dev.throughline.reporting.progress;

import dev.throughline.platform.node.Id;
import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.metric.Measurement;
import dev.throughline.strategy.metric.Metric;
import dev.throughline.strategy.metric.MetricId;
import dev.throughline.strategy.metric.RollUp;
import dev.throughline.strategy.metric.SegmentId;
import dev.throughline.strategy.progress.Progress;
import dev.throughline.strategy.progress.SegmentProgress;
import dev.throughline.strategy.progress.Verdict;
import dev.throughline.strategy.progress.Whole;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The rule of what may be said of target conditions together. Two of them may share a metric and its segments: a
/// segment counts once, or a sum would count a city for each team that cares for it.
final class RollUps {

    private RollUps() {}

    static LevelProgress level(Id where, Collection<Progress> below) {
        Map<MetricId, List<Progress>> byMetric = new LinkedHashMap<>();
        below.forEach(progress -> byMetric.computeIfAbsent(progress.metric().id(), metric -> new ArrayList<>())
                .add(progress));
        return new LevelProgress(
                where,
                count(below, Verdict.MET),
                count(below, Verdict.NOT_MET),
                count(below, Verdict.UNKNOWN),
                byMetric.values().stream().map(RollUps::metric).toList());
    }

    static MetricRollUp metric(List<Progress> below) {
        Metric metric = below.getFirst().metric();
        List<Progress> ofWhole = below.stream()
                .filter(progress -> progress.bySegment().isEmpty())
                .toList();
        return ofWhole.isEmpty() ? ofSegments(metric, below) : ofWhole(metric, ofWhole, below.size());
    }

    /// What is measured or rolled up for the node itself already.
    private static MetricRollUp ofWhole(Metric metric, List<Progress> whole, int conditions) {
        Exact now = first(whole, Progress::currentExact);
        return new MetricRollUp(
                metric,
                conditions,
                0,
                0,
                first(whole, Progress::baselineExact),
                now,
                null,
                now == null ? because(metric) : null);
    }

    private static MetricRollUp ofSegments(Metric metric, List<Progress> below) {
        Map<SegmentId, SegmentProgress> segments = new LinkedHashMap<>();
        below.stream()
                .flatMap(progress -> progress.bySegment().stream())
                .forEach(segment -> segments.putIfAbsent(segment.segment().id(), segment));
        List<SegmentProgress> held = below.stream()
                .flatMap(progress -> progress.bySegment().stream())
                .toList();
        int met = (int) held.stream()
                .filter(segment -> segment.verdict() == Verdict.MET)
                .count();
        boolean told = held.stream().noneMatch(segment -> segment.verdict() == Verdict.UNKNOWN);
        boolean share = metric.rollUp() == RollUp.SHARE_OF_SEGMENTS;
        Whole now = whole(metric, segments.values(), SegmentProgress::current);
        Whole then = whole(metric, segments.values(), SegmentProgress::baseline);
        long unmeasured = segments.size() - now.latest().size();
        String because = unmeasured > 0
                ? "Of %d segments, %d have not been measured.".formatted(segments.size(), unmeasured)
                : share ? null : now.unknownBecause();
        return new MetricRollUp(
                metric,
                below.size(),
                met,
                held.size(),
                because == null && !share && now.comparable(then) ? then.value() : null,
                because == null && !share ? now.value() : null,
                because == null && share && told ? Exact.of(met).dividedBy(Exact.of(held.size())) : null,
                because);
    }

    private static Whole whole(
            Metric metric,
            Collection<SegmentProgress> segments,
            Function<SegmentProgress, @Nullable Measurement> measured) {
        List<Measurement> latest = new ArrayList<>();
        for (SegmentProgress segment : segments) {
            Measurement measurement = measured.apply(segment);
            if (measurement != null) {
                latest.add(measurement);
            }
        }
        return Whole.of(metric, latest);
    }

    private static String because(Metric metric) {
        return metric.dimension() != null
                        && (metric.rollUp() == RollUp.NONE || metric.rollUp() == RollUp.SHARE_OF_SEGMENTS)
                ? "Nothing has been measured of the whole, and the values of segments do not add up: the metric's roll-up is %s."
                        .formatted(metric.rollUp())
                : "Nothing has been measured of the whole.";
    }

    private static @Nullable Exact first(List<Progress> below, Function<Progress, @Nullable Exact> value) {
        return below.stream().map(value).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static int count(Collection<Progress> below, Verdict verdict) {
        return (int)
                below.stream().filter(progress -> progress.verdict() == verdict).count();
    }
}
