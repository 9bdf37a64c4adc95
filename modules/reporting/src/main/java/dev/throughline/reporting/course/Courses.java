package dev.throughline.reporting.course;

import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.metric.MeasureTarget;
import dev.throughline.strategy.metric.Measurement;
import dev.throughline.strategy.metric.Metric;
import dev.throughline.strategy.metric.Quantifier;
import dev.throughline.strategy.metric.Segment;
import dev.throughline.strategy.metric.SegmentId;
import dev.throughline.strategy.progress.Progress;
import dev.throughline.strategy.progress.SegmentProgress;
import dev.throughline.strategy.progress.Whole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes of a metric's observations what a target asks for: a course of each segment, or one of the whole.
record Courses(AsOfDay asOf, Metric metric, List<Observed> observed) {

    List<Course> of(MeasureTarget target, Progress progress) {
        if (target.dimension() == null || target.quantifier() == Quantifier.POOLED) {
            List<Point> points = target.dimension() == null
                    ? whole()
                    : pooled(progress.bySegment().stream()
                            .map(segment -> segment.segment().id())
                            .collect(Collectors.toSet()));
            return List.of(
                    new Course(null, progress.baselineExact(), progress.currentExact(), progress.verdict(), points));
        }
        Map<Optional<SegmentId>, List<Observed>> series = bySegment();
        return progress.bySegment().stream()
                .map(segment -> course(
                        segment,
                        series.getOrDefault(Optional.of(segment.segment().id()), List.of())))
                .toList();
    }

    private Course course(SegmentProgress progress, List<Observed> series) {
        Segment segment = progress.segment();
        return new Course(
                segment, value(progress.baseline()), value(progress.current()), progress.verdict(), days(series));
    }

    /// What was measured of the whole, where anything was; or else what the segments came to on each day.
    List<Point> whole() {
        List<Observed> ofWhole = bySegment().getOrDefault(Optional.<SegmentId>empty(), List.of());
        return ofWhole.isEmpty() ? together(latest -> new Whole(metric, latest).value()) : days(ofWhole);
    }

    private List<Point> pooled(Set<SegmentId> segments) {
        return new Courses(
                        asOf,
                        metric,
                        observed.stream()
                                .filter(one -> one.segmentId() != null && segments.contains(one.segmentId()))
                                .toList())
                .together(latest -> latest.size() < segments.size() ? null : new Whole(metric, latest).pooled());
    }

    private interface Rule {
        @Nullable Exact of(List<Measurement> latest);
    }

    /// On each day on which a segment was observed, of all of them the latest by then.
    private List<Point> together(Rule rule) {
        Map<LocalDate, Map<SegmentId, Observed>> days = new TreeMap<>();
        for (Observed one : observed) {
            if (one.segmentId() != null) {
                days.computeIfAbsent(asOf.dayOf(one.observedAt()), day -> new HashMap<>())
                        .putIfAbsent(one.segmentId(), one);
            }
        }
        Map<SegmentId, Observed> latest = new HashMap<>();
        int most = bySegment().size();
        List<Point> points = new ArrayList<>();
        days.forEach((day, seen) -> {
            latest.putAll(seen);
            Exact value = latest.size() < most ? null : rule.of(measurements(latest.values()));
            if (value != null) {
                points.add(new Point(day, value));
            }
        });
        return points;
    }

    /// The last of each day: the newest come first.
    private List<Point> days(List<Observed> newestFirst) {
        TreeMap<LocalDate, Exact> days = new TreeMap<>();
        newestFirst.forEach(one -> days.putIfAbsent(asOf.dayOf(one.observedAt()), one.exact()));
        return days.entrySet().stream()
                .map(day -> new Point(day.getKey(), day.getValue()))
                .toList();
    }

    private Map<Optional<SegmentId>, List<Observed>> bySegment() {
        return observed.stream().collect(Collectors.groupingBy(one -> Optional.ofNullable(one.segmentId())));
    }

    private static List<Measurement> measurements(Collection<Observed> observed) {
        return observed.stream().map(Observed::measurement).toList();
    }

    private static @Nullable Exact value(@Nullable Measurement measurement) {
        return measurement == null ? null : measurement.exact();
    }
}
