package dev.throughline.reporting.reality;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Id;
import dev.throughline.reporting.course.AsOfDay;
import dev.throughline.reporting.course.Course;
import dev.throughline.reporting.course.MeasuredGoal;
import dev.throughline.reporting.course.Pace;
import dev.throughline.reporting.course.Point;
import dev.throughline.strategy.metric.Exact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How fast each team went on each metric, as a share of the way from baseline to target a day, while it held the
/// target.
final class TeamPaces implements Reality.Teams {

    private final AsOfDay asOf;
    private final Map<TeamId, List<MeasuredGoal>> goals = new HashMap<>();
    private final Map<Key, Optional<Exact>> known = new HashMap<>();

    private record Key(Id goal, int days) {}

    TeamPaces(AsOfDay asOf, List<MeasuredGoal> all) {
        this.asOf = asOf;
        all.forEach(
                goal -> goals.computeIfAbsent(Objects.requireNonNull(goal.row().teamId()), team -> new ArrayList<>())
                        .add(goal));
    }

    @Override
    public @Nullable Exact best(MeasuredGoal goal, int days) {
        return goals.getOrDefault(goal.row().teamId(), List.of()).stream()
                .filter(other -> !other.target().metricId().equals(goal.target().metricId()))
                .map(other -> known.computeIfAbsent(
                        new Key(other.row().id(), days),
                        key -> fastest(other, days).max(Comparator.naturalOrder())))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Stream<Exact> fastest(MeasuredGoal goal, int days) {
        return goal.courses().stream()
                .map(course -> fastest(goal, course, days))
                .filter(Objects::nonNull);
    }

    private @Nullable Exact fastest(MeasuredGoal goal, Course course, int days) {
        Exact whole = course.whole(goal.target());
        if (whole == null) {
            return null;
        }
        Exact best = Pace.fastest(held(goal, course), days, forwards(goal, course));
        return best == null ? null : best.dividedBy(whole);
    }

    private List<Point> held(MeasuredGoal goal, Course course) {
        var baseline = Objects.requireNonNull(goal.row().baseline());
        LocalDate begun = asOf.dayOf(baseline.at());
        LocalDate ended = goal.row().endedAt() == null
                ? asOf.day()
                : asOf.dayOf(goal.row().endedAt());
        return course.since(begun).stream()
                .filter(point -> !point.day().isAfter(ended))
                .toList();
    }

    /// From where it began; where it is now may lie beyond the goal.
    private static int forwards(MeasuredGoal goal, Course course) {
        Exact baseline = Objects.requireNonNull(course.baseline());
        return goal.target().goalFrom(baseline).minus(baseline).signum();
    }
}
