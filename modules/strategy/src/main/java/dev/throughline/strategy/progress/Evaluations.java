package dev.throughline.strategy.progress;

import dev.throughline.strategy.metric.AsOf;
import dev.throughline.strategy.metric.MeasureTarget;
import dev.throughline.strategy.metric.MeasureTargetId;
import dev.throughline.strategy.metric.MeasureTargets;
import dev.throughline.strategy.metric.Measurement;
import dev.throughline.strategy.metric.Measurements;
import dev.throughline.strategy.metric.Metric;
import dev.throughline.strategy.metric.MetricId;
import dev.throughline.strategy.metric.Metrics;
import dev.throughline.strategy.metric.Segment;
import dev.throughline.strategy.metric.Segments;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

@Service
public class Evaluations {

    private final MeasureTargets targets;
    private final Metrics metrics;
    private final Measurements measurements;
    private final Segments segments;

    Evaluations(MeasureTargets targets, Metrics metrics, Measurements measurements, Segments segments) {
        this.targets = targets;
        this.metrics = metrics;
        this.measurements = measurements;
        this.segments = segments;
    }

    public Progress of(Goal goal) {
        return Objects.requireNonNull(of(Set.of(goal)).get(goal));
    }

    /// The latest measurement of each segment, and of the whole, for the metric of each target.
    public Map<MeasureTargetId, List<Measurement>> currentOf(Set<MeasureTargetId> ids) {
        return measurements.current(ids);
    }

    /// Four statements, however many goals there are.
    public Map<Goal, Progress> of(Set<Goal> goals) {
        return of(goals, AsOf.LAST);
    }

    /// As it was at a moment, by all that is known today. What began later had no baseline then.
    public Map<Goal, Progress> of(Set<Goal> goals, Instant moment) {
        Map<MeasureTargetId, MeasureTarget> set =
                targets.byIds(goals.stream().map(Goal::targetId).collect(Collectors.toSet()));
        Map<MetricId, Metric> measured =
                metrics.byIds(set.values().stream().map(MeasureTarget::metricId).collect(Collectors.toSet()));
        Map<AsOf, List<Measurement>> latest = measurements.latest(moments(goals, set, moment));
        Map<String, List<Segment>> parts = segments.of(set.values().stream()
                .map(MeasureTarget::dimension)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<Goal, Progress> progress = new HashMap<>();
        for (Goal goal : goals) {
            MeasureTarget target = Objects.requireNonNull(set.get(goal.targetId()));
            Evaluation evaluation = new Evaluation(
                    target,
                    Objects.requireNonNull(measured.get(target.metricId())),
                    baseline(goal, target, latest, moment),
                    latest.getOrDefault(AsOf.at(target.metricId(), moment), List.of()));
            progress.put(goal, evaluation.of(parts(target, parts)));
        }
        return progress;
    }

    private static Set<AsOf> moments(Set<Goal> goals, Map<MeasureTargetId, MeasureTarget> targets, Instant moment) {
        Set<AsOf> moments = new HashSet<>();
        for (Goal goal : goals) {
            MetricId metric =
                    Objects.requireNonNull(targets.get(goal.targetId())).metricId();
            moments.add(AsOf.at(metric, moment));
            if (goal.baseline() != null) {
                moments.add(asOf(metric, goal.baseline()));
            }
        }
        return moments;
    }

    private static List<Measurement> baseline(
            Goal goal, MeasureTarget target, Map<AsOf, List<Measurement>> latest, Instant moment) {
        return goal.baseline() == null || goal.baseline().at().isAfter(moment)
                ? List.of()
                : latest.getOrDefault(asOf(target.metricId(), goal.baseline()), List.of());
    }

    private static AsOf asOf(MetricId metric, Baseline baseline) {
        return new AsOf(metric, baseline.at(), baseline.setAt());
    }

    private static List<Segment> parts(MeasureTarget target, Map<String, List<Segment>> parts) {
        String dimension = target.dimension();
        return dimension == null ? List.of() : parts.getOrDefault(dimension, List.of());
    }
}
