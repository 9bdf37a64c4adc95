package dev.throughline.reporting.course;

import dev.throughline.platform.limits.Room;
import dev.throughline.strategy.metric.MeasureTarget;
import dev.throughline.strategy.metric.MeasureTargetId;
import dev.throughline.strategy.metric.MeasureTargets;
import dev.throughline.strategy.metric.Metric;
import dev.throughline.strategy.metric.MetricId;
import dev.throughline.strategy.progress.Evaluations;
import dev.throughline.strategy.progress.Goal;
import dev.throughline.strategy.progress.Progress;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// What goals want and how far they are: the same progress that the nodes tell.
@Service
public class MeasuredGoals {

    private final GoalRepository repository;
    private final SeriesRepository series;
    private final MeasureTargets targets;
    private final Evaluations evaluations;
    private final Room room;

    MeasuredGoals(
            GoalRepository repository,
            SeriesRepository series,
            MeasureTargets targets,
            Evaluations evaluations,
            Room room) {
        this.repository = repository;
        this.series = series;
        this.targets = targets;
        this.evaluations = evaluations;
        this.room = room;
    }

    /// Target conditions that have not ended, and those that ended since; the oldest first.
    public List<GoalRow> targetConditions(Instant endedSince, AsOfDay asOf) {
        return repository.targetConditions(endedSince, asOf.moment());
    }

    /// Challenges in force that have a target; the oldest first.
    public List<GoalRow> challenges(AsOfDay asOf) {
        return repository.challenges(asOf.moment());
    }

    /// What was said last of each.
    public Map<TargetConditionId, Said> said(Set<TargetConditionId> conditions, AsOfDay asOf) {
        return conditions.isEmpty() ? Map.of() : repository.said(conditions, asOf.moment());
    }

    public Map<Goal, Progress> progress(List<GoalRow> rows, AsOfDay asOf) {
        return evaluations.of(
                rows.stream().map(GoalRow::goal).filter(Objects::nonNull).collect(Collectors.toSet()), asOf.moment());
    }

    /// Those that have a target, with how it went: six statements, however many there are.
    public List<MeasuredGoal> measured(List<GoalRow> rows, AsOfDay asOf) {
        room.take(rows.size());
        Map<Goal, Progress> progress = progress(rows, asOf);
        Map<MeasureTargetId, MeasureTarget> set =
                targets.byIds(progress.keySet().stream().map(Goal::targetId).collect(Collectors.toSet()));
        Map<MetricId, List<Series>> observed =
                observed(set.values().stream().map(MeasureTarget::metricId).collect(Collectors.toSet()), asOf);
        return rows.stream()
                .filter(row -> row.goal() != null)
                .map(row -> measured(row, set, progress, observed, asOf))
                .toList();
    }

    /// What each metric came to from day to day as a whole, measured or rolled up; one statement.
    public Map<MetricId, MeasuredDays> courses(Map<MetricId, Metric> metrics, AsOfDay asOf) {
        room.take(metrics.size());
        Map<MetricId, MeasuredDays> courses = new HashMap<>();
        observed(metrics.keySet(), asOf)
                .forEach((id, observed) ->
                        courses.put(id, new Courses(asOf, Objects.requireNonNull(metrics.get(id)), observed).days()));
        return courses;
    }

    private Map<MetricId, List<Series>> observed(Set<MetricId> metrics, AsOfDay asOf) {
        return metrics.isEmpty() ? Map.of() : series.until(metrics, asOf.moment(), asOf.zone());
    }

    private static MeasuredGoal measured(
            GoalRow row,
            Map<MeasureTargetId, MeasureTarget> set,
            Map<Goal, Progress> progress,
            Map<MetricId, List<Series>> observed,
            AsOfDay asOf) {
        Goal goal = Objects.requireNonNull(row.goal());
        MeasureTarget target = Objects.requireNonNull(set.get(goal.targetId()));
        Progress done = Objects.requireNonNull(progress.get(goal));
        Courses courses = new Courses(asOf, done.metric(), observed.getOrDefault(target.metricId(), List.of()));
        return new MeasuredGoal(row, target, done, courses.of(target, done));
    }
}
