package dev.throughline.reporting.reality;

import dev.throughline.reporting.course.AsOfDay;
import dev.throughline.reporting.course.Course;
import dev.throughline.reporting.course.MeasuredGoal;
import dev.throughline.reporting.course.Pace;
import dev.throughline.reporting.course.Said;
import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.progress.Verdict;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The rule, without a look at the database. The team's pace is that of its other target conditions on other metrics,
/// as a share of their ways: the only measure that minutes and buyers have in common.
record Reality(MeasuredGoal goal, AsOfDay asOf, @Nullable Said said, Teams teams) {

    static final int SHORTEST_STRETCH = 7;
    static final int LONGEST_STRETCH = 28;
    private static final int WEEK = 7;

    private static final Exact TWICE = Exact.of(2);
    private static final MathContext SPOKEN = new MathContext(4, RoundingMode.HALF_EVEN);

    /// How fast a goal's team ever was elsewhere, as a share of the way a day; null where nobody knows.
    interface Teams {
        @Nullable Exact best(MeasuredGoal goal, int days);
    }

    /// A spurt of a day cannot be kept up for a month: what is required is compared with stretches as long as the
    /// time that is left, in whole weeks, within bounds.
    static int stretch(long daysLeft) {
        return Math.clamp(daysLeft / WEEK * WEEK, SHORTEST_STRETCH, LONGEST_STRETCH);
    }

    RealityCheck check() {
        LocalDate due = Objects.requireNonNull(goal.row().dueOn());
        int days = (int) ChronoUnit.DAYS.between(asOf.day(), due);
        int left = days == 0 ? 1 : Math.max(0, days);
        int stretch = stretch(left);
        Exact team = teams.best(goal, stretch);
        Map<Integer, Pace> paces = new HashMap<>();
        List<CourseReality> all = goal.courses().stream()
                .map(course -> of(
                        course,
                        left,
                        paces.computeIfAbsent(course.way(goal.target()), way -> pace(stretch, way)),
                        team))
                .toList();
        CourseReality deciding = deciding(all);
        return new RealityCheck(
                (TargetConditionId) goal.row().id(),
                goal.target(),
                goal.progress().verdict(),
                due,
                left,
                deciding == null ? Realism.NO_EVIDENCE : deciding.realism(),
                deciding == null ? "The target is about no segment as yet." : deciding.because(),
                said,
                deciding,
                all);
    }

    /// Of as many as have to meet the target, the one that is hardest.
    private @Nullable CourseReality deciding(List<CourseReality> all) {
        int needed = goal.courses().size() == 1 ? 1 : goal.target().needed(all.size());
        return all.isEmpty()
                ? null
                : all.stream()
                        .sorted(Comparator.comparing(CourseReality::realism)
                                .thenComparing(one -> Objects.requireNonNullElse(one.required(), Exact.ZERO)))
                        .toList()
                        .get(needed - 1);
    }

    private Pace pace(int stretch, int way) {
        return Pace.together(
                stretch,
                goal.courses().stream()
                        .map(course -> Pace.of(course.points(), stretch, way))
                        .toList());
    }

    private CourseReality of(Course course, int left, Pace pace, @Nullable Exact team) {
        Exact toGo = course.left(goal.target());
        Exact required = toGo == null || left == 0 ? null : toGo.dividedBy(Exact.of(left));
        Exact whole = course.whole(goal.target());
        Exact teamBest = whole == null || team == null ? null : team.times(whole);
        Judged judged = judge(course.verdict(), left, required, beyond(), pace, teamBest);
        return new CourseReality(
                goal.progress().metric(),
                course.segment(),
                course.current(),
                judged.realism(),
                judged.because(),
                required,
                pace.usual(),
                pace.best(),
                teamBest,
                pace.days(),
                pace.stretches(),
                goal.forecast(course, Objects.requireNonNull(goal.row().dueOn()), asOf));
    }

    record Judged(Realism realism, String because) {}

    /// Whether the target is to be passed, and not only reached: then it takes more than the way to it.
    private boolean beyond() {
        return switch (goal.target().comparator()) {
            case LT, GT -> true;
            case LTE, GTE, EQ, BETWEEN -> false;
        };
    }

    static Judged judge(
            Verdict verdict, int left, @Nullable Exact required, boolean beyond, Pace pace, @Nullable Exact teamBest) {
        Exact usual = pace.usual();
        Exact best = best(pace.best(), teamBest);
        if (verdict == Verdict.MET) {
            return new Judged(Realism.COMFORTABLE, "The target is met.");
        }
        if (verdict == Verdict.UNKNOWN) {
            return new Judged(Realism.NO_EVIDENCE, "Nothing has been measured.");
        }
        if (required == null || left == 0) {
            return new Judged(Realism.FANTASY, "The last day has passed, and the target is not met.");
        }
        String takes = "It takes %s%s a day, and ".formatted(beyond ? "more than " : "", spoken(required));
        if (best == null) {
            return new Judged(
                    Realism.NO_EVIDENCE,
                    takes
                            + "nothing was measured %d days apart or more, neither of this nor of what the team did elsewhere."
                                    .formatted(pace.days()));
        }
        if (usual != null && within(required, beyond, usual)) {
            return new Judged(
                    Realism.COMFORTABLE,
                    takes
                            + "it moved %s in half of the %d stretches of %d days or more."
                                    .formatted(spoken(usual), pace.stretches(), pace.days()));
        }
        String ever = takes
                + "the fastest that it or the team ever was over %d days or more is %s."
                        .formatted(pace.days(), spoken(best));
        if (within(required, beyond, best)) {
            return new Judged(Realism.STRETCH, ever);
        }
        return new Judged(within(required, beyond, best.times(TWICE)) ? Realism.AGGRESSIVE : Realism.FANTASY, ever);
    }

    private static boolean within(Exact required, boolean beyond, Exact rate) {
        int compared = required.compareTo(rate);
        return beyond ? compared < 0 : compared <= 0;
    }

    private static @Nullable Exact best(@Nullable Exact metric, @Nullable Exact team) {
        if (metric == null || team == null) {
            return metric == null ? team : metric;
        }
        return metric.compareTo(team) >= 0 ? metric : team;
    }

    private static String spoken(Exact exact) {
        return exact.decimal().round(SPOKEN).stripTrailingZeros().toPlainString();
    }
}
