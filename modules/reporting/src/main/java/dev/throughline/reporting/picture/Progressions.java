package dev.throughline.reporting.picture;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Permission;
import dev.throughline.reporting.course.AsOfDay;
import dev.throughline.reporting.course.AsOfDays;
import dev.throughline.reporting.course.Course;
import dev.throughline.reporting.course.Forecast;
import dev.throughline.reporting.course.GoalRow;
import dev.throughline.reporting.course.MeasuredGoal;
import dev.throughline.reporting.course.MeasuredGoals;
import dev.throughline.reporting.course.Point;
import dev.throughline.reporting.picture.Curves.Cone;
import dev.throughline.reporting.picture.Curves.Level;
import dev.throughline.reporting.picture.Curves.Series;
import dev.throughline.reporting.picture.Curves.Spot;
import dev.throughline.reporting.scope.ReportScopes;
import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.metric.MeasureTarget;
import dev.throughline.strategy.metric.Metric;
import dev.throughline.strategy.metric.Quantity;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import dev.throughline.strategy.targetcondition.TargetConditions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// How what a target condition measures went, against where it began and where it shall be.
@Service
class Progressions {

    private static final Set<Permission> READS =
            Set.of(Permission.TARGET_CONDITION_READ, Permission.METRIC_READ, Permission.MEASUREMENT_READ);
    private static final int NOON = 12;

    private final TargetConditions conditions;
    private final MeasuredGoals goals;
    private final ReportScopes scopes;
    private final AsOfDays days;
    private final Access access;

    Progressions(TargetConditions conditions, MeasuredGoals goals, ReportScopes scopes, AsOfDays days, Access access) {
        this.conditions = conditions;
        this.goals = goals;
        this.scopes = scopes;
        this.days = days;
        this.access = access;
    }

    Optional<Curves> of(TargetConditionId id) {
        READS.forEach(permission -> access.demand(access.may(permission), permission));
        return Optional.ofNullable(conditions.byIds(Set.of(id)).get(id)).map(this::curves);
    }

    private Curves curves(TargetCondition condition) {
        AsOfDay asOf = days.of(scopes.now(null));
        if (condition.targetId() == null) {
            return new Curves(
                    condition.statement(),
                    List.of(condition.state().name()),
                    null,
                    asOf.zone(),
                    List.of(),
                    0,
                    List.of(),
                    null,
                    null,
                    "It has no target as yet.");
        }
        MeasuredGoal goal = goals.measured(List.of(row(condition)), asOf).getFirst();
        Metric metric = goal.progress().metric();
        List<Course> measured = goal.courses().stream()
                .filter(course -> !course.points().isEmpty())
                .sorted(Comparator.comparing(
                        course -> course.left(goal.target()), Comparator.nullsFirst(Comparator.reverseOrder())))
                .toList();
        List<Course> shown = measured.subList(0, Math.min(CurvesDrawing.MOST, measured.size()));
        Instant due = condition.dueOn() == null ? null : noon(condition.dueOn(), asOf.zone());
        return new Curves(
                condition.statement(),
                List.of(
                        "%s: %s".formatted(metric.name(), metric.question()),
                        condition.state().name() + " · "
                                + Gauges.of(goal.progress()).words()),
                Quantity.of(metric, goal.target().value(), null).unit(),
                asOf.zone(),
                shown.stream()
                        .map(course -> series(course, metric, asOf.zone()))
                        .toList(),
                measured.size() - shown.size(),
                levels(goal, metric),
                cone(goal, measured, condition.dueOn(), asOf),
                due,
                "Lines join what was measured; what lies between is not known.");
    }

    private static GoalRow row(TargetCondition condition) {
        return new GoalRow(
                condition.id(),
                condition.teamId(),
                condition.state().name(),
                condition.dueOn(),
                condition.targetId(),
                condition.baseline(),
                null);
    }

    private static Series series(Course course, Metric metric, ZoneId zone) {
        return new Series(
                course.segment() == null ? "The whole" : course.segment().key(),
                course.points().stream()
                        .map(point ->
                                new Spot(noon(point.day(), zone), number(point.value()), text(metric, point.value())))
                        .toList());
    }

    private static List<Level> levels(MeasuredGoal goal, Metric metric) {
        MeasureTarget target = goal.target();
        List<Level> levels = new ArrayList<>();
        String value = text(metric, target.value());
        Exact upper = target.upper();
        levels.add(new Level(
                "Target: "
                        + switch (target.comparator()) {
                            case LT -> "below " + value;
                            case LTE -> "at most " + value;
                            case GT -> "above " + value;
                            case GTE, BETWEEN -> "at least " + value;
                            case EQ -> "exactly " + value;
                        },
                number(target.value()),
                true));
        if (upper != null) {
            levels.add(new Level("Target: at most " + text(metric, upper), number(upper), true));
        }
        Exact baseline = goal.progress().baselineExact();
        if (baseline != null) {
            levels.add(new Level("Baseline: " + text(metric, baseline), number(baseline), false));
        }
        return levels;
    }

    /// Of one value: how many would be too many to read.
    private static @Nullable Cone cone(
            MeasuredGoal goal, List<Course> measured, @Nullable LocalDate due, AsOfDay asOf) {
        if (due == null || measured.size() != 1) {
            return null;
        }
        Metric metric = goal.progress().metric();
        Forecast forecast = goal.forecast(measured.getFirst(), due, asOf);
        if (forecast.value() == null) {
            return null;
        }
        Exact value = Exact.of(forecast.value());
        Exact lower = Exact.of(Objects.requireNonNull(forecast.lower()));
        Exact upper = Exact.of(Objects.requireNonNull(forecast.upper()));
        Point last = measured.getFirst().points().getLast();
        return new Cone(
                noon(last.day(), asOf.zone()),
                number(last.value()),
                noon(due, asOf.zone()),
                number(value),
                number(lower),
                number(upper),
                "Forecast for %s, if it goes on as it went: %s, in four of five cases from %s to %s."
                        .formatted(due, text(metric, value), text(metric, lower), text(metric, upper)));
    }

    private static Instant noon(LocalDate day, ZoneId zone) {
        return day.atTime(NOON, 0).atZone(zone).toInstant();
    }

    private static double number(Exact exact) {
        return exact.decimal().doubleValue();
    }

    private static String text(Metric metric, Exact exact) {
        return Quantity.of(metric, exact, null).text();
    }
}
