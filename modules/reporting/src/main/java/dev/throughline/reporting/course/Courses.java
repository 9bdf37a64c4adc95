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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes of a metric's observations what a target asks for: a course of each segment, or one of the whole.
record Courses(AsOfDay asOf, Metric metric, List<Series> series) {

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
        Map<Optional<SegmentId>, List<Observed>> segments = bySegment();
        return progress.bySegment().stream()
                .map(segment -> course(
                        segment,
                        segments.getOrDefault(Optional.of(segment.segment().id()), List.of())))
                .toList();
    }

    private Course course(SegmentProgress progress, List<Observed> series) {
        Segment segment = progress.segment();
        return new Course(
                segment,
                value(progress.baseline()),
                value(progress.current()),
                progress.verdict(),
                new Days(asOf, series));
    }

    /// There is a series at least.
    MeasuredDays days() {
        return new MeasuredDays(
                whole(),
                series.stream()
                        .map(one -> asOf.dayOf(one.newestFirst().getFirst().observedAt()))
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    /// What was measured of the whole, where anything was; or else what the segments came to on each day.
    List<Point> whole() {
        List<Observed> ofWhole = bySegment().getOrDefault(Optional.<SegmentId>empty(), List.of());
        return ofWhole.isEmpty() ? together(latest -> new Whole(metric, latest).value()) : new Days(asOf, ofWhole);
    }

    private Map<Optional<SegmentId>, List<Observed>> bySegment() {
        return series.stream()
                .collect(Collectors.toMap(one -> Optional.ofNullable(one.segmentId()), Series::newestFirst));
    }

    private List<Point> pooled(Set<SegmentId> segments) {
        return new Courses(
                        asOf,
                        metric,
                        series.stream()
                                .filter(one -> one.segmentId() != null && segments.contains(one.segmentId()))
                                .toList())
                .together(latest -> latest.size() < segments.size() ? null : new Whole(metric, latest).pooled());
    }

    private interface Rule {
        @Nullable Exact of(List<Whole.Part> latest);
    }

    /// On each day on which a segment was observed, of all of them the latest by then.
    private List<Point> together(Rule rule) {
        Map<LocalDate, Map<SegmentId, Observed>> days = new TreeMap<>();
        for (Series ofSegment : series) {
            for (Observed one : ofSegment.newestFirst()) {
                if (one.segmentId() != null) {
                    days.computeIfAbsent(asOf.dayOf(one.observedAt()), day -> new HashMap<>())
                            .putIfAbsent(one.segmentId(), one);
                }
            }
        }
        Map<SegmentId, Observed> latest = new HashMap<>();
        int most = series.size();
        List<Point> points = new ArrayList<>();
        days.forEach((day, seen) -> {
            latest.putAll(seen);
            Exact value = latest.size() < most ? null : rule.of(parts(latest.values()));
            if (value != null) {
                points.add(new Point(day, value));
            }
        });
        return points;
    }

    private static List<Whole.Part> parts(Collection<Observed> observed) {
        return observed.stream().map(Observed::part).toList();
    }

    private static @Nullable Exact value(@Nullable Measurement measurement) {
        return measurement == null ? null : measurement.exact();
    }
}
