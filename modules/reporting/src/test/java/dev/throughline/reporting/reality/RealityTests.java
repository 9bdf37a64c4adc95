package dev.throughline.reporting.reality;

import static dev.throughline.reporting.course.Numbers.BEGIN;
import static dev.throughline.reporting.course.Numbers.exact;
import static dev.throughline.reporting.course.Numbers.points;
import static dev.throughline.reporting.course.Numbers.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.reporting.course.AsOfDay;
import dev.throughline.reporting.course.Course;
import dev.throughline.reporting.course.GoalRow;
import dev.throughline.reporting.course.MeasuredGoal;
import dev.throughline.reporting.course.Numbers;
import dev.throughline.reporting.course.Pace;
import dev.throughline.reporting.course.Point;
import dev.throughline.strategy.metric.Comparator;
import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.metric.MeasureTarget;
import dev.throughline.strategy.metric.MetricId;
import dev.throughline.strategy.metric.MetricKind;
import dev.throughline.strategy.metric.Quantifier;
import dev.throughline.strategy.metric.RollUp;
import dev.throughline.strategy.progress.Baseline;
import dev.throughline.strategy.progress.Progress;
import dev.throughline.strategy.progress.Verdict;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RealityTests {

    private static final Pace PACE = Pace.of(points("0 21", "7 20", "14 17", "21 18"), 7, -1);
    private static final TeamPaces ALONE = new TeamPaces(day(28), List.of());

    /// By hand: the metric went 1/7 a day in half of its stretches and 3/7 at best. The boundaries belong to the
    /// easier class.
    @Test
    void tellsTheClassesApartAtTheirBoundaries() {
        assertThat(realism("1/7")).isEqualTo(Realism.COMFORTABLE);
        assertThat(realism("0.1429")).isEqualTo(Realism.STRETCH);
        assertThat(realism("3/7")).isEqualTo(Realism.STRETCH);
        assertThat(realism("0.4286")).isEqualTo(Realism.AGGRESSIVE);
        assertThat(realism("6/7")).isEqualTo(Realism.AGGRESSIVE);
        assertThat(realism("0.8572")).isEqualTo(Realism.FANTASY);
    }

    /// By hand: `LT 5` at exactly 5 still has to be passed. What moved passes it, what never moved does not.
    @Test
    void asksForMoreWhereTheTargetIsToBePassed() {
        MeasureTarget below = target(Comparator.LT, "5", null);
        RealityCheck still = check(below, 49, course(Verdict.NOT_MET, "0 5", "28 5"));
        assertThat(still.realism()).isEqualTo(Realism.FANTASY);
        assertThat(still.because())
                .isEqualTo(
                        "It takes more than 0 a day, and the fastest that it or the team ever was over 21 days or more is 0.");
        assertThat(check(below, 49, course(Verdict.NOT_MET, "0 6", "28 5")).realism())
                .isEqualTo(Realism.COMFORTABLE);
        assertThat(Reality.judge(Verdict.NOT_MET, 10, exact("1/7"), true, PACE, null)
                        .realism())
                .isEqualTo(Realism.STRETCH);
    }

    @Test
    void letsWhatTheTeamDidElsewhereCount() {
        assertThat(Reality.judge(Verdict.NOT_MET, 10, exact("0.6"), false, PACE, exact("0.6"))
                        .realism())
                .isEqualTo(Realism.STRETCH);
        Pace none = Pace.of(points("0 21"), 7, -1);
        assertThat(Reality.judge(Verdict.NOT_MET, 10, exact("0.6"), false, none, exact("0.3"))
                        .realism())
                .isEqualTo(Realism.AGGRESSIVE);
        assertThat(Reality.judge(Verdict.NOT_MET, 10, exact("0.6"), false, none, null)
                        .realism())
                .isEqualTo(Realism.NO_EVIDENCE);
    }

    @Test
    void callsWhatNeverMovedOrMovedAwayAFantasy() {
        Pace still = Pace.of(points("0 5", "7 5", "14 5"), 7, -1);
        assertThat(Reality.judge(Verdict.NOT_MET, 10, exact("0.1"), false, still, null)
                        .realism())
                .isEqualTo(Realism.FANTASY);
        Pace away = Pace.of(points("0 5", "7 6", "14 7"), 7, -1);
        assertThat(Reality.judge(Verdict.NOT_MET, 10, exact("0.1"), false, away, null)
                        .realism())
                .isEqualTo(Realism.FANTASY);
    }

    @Test
    void isComfortableWhereTheTargetIsMetAndNotWhereTheDayHasPassed() {
        assertThat(Reality.judge(Verdict.MET, 0, null, false, PACE, null).realism())
                .isEqualTo(Realism.COMFORTABLE);
        assertThat(Reality.judge(Verdict.NOT_MET, 0, null, false, PACE, null).realism())
                .isEqualTo(Realism.FANTASY);
        assertThat(Reality.judge(Verdict.UNKNOWN, 10, null, false, PACE, null).realism())
                .isEqualTo(Realism.NO_EVIDENCE);
    }

    @Test
    void comparesWithStretchesOfAsManyWeeksAsAreLeft() {
        assertThat(List.of(Reality.stretch(1), Reality.stretch(7), Reality.stretch(20), Reality.stretch(300)))
                .containsExactly(7, 7, 14, 28);
    }

    /// By hand: 21 on day 0, 18 on day 28, due on day 49 with at most 15: 3 in 21 days, which is 1/7 a day. Stretches
    /// of 21 days: from 21 to 18 within 28 days, 3/28 a day; that is less than 1/7 and more than half of it.
    @Test
    void reckonsFromTheCurrentValueOverTheDaysLeft() {
        RealityCheck check = check(target(Comparator.LTE, "15", null), 49, course(Verdict.NOT_MET, "0 21", "28 18"));
        assertThat(check.daysLeft()).isEqualTo(21);
        CourseReality deciding = check.all().getFirst();
        assertThat(deciding.required()).usingComparator(Exact::compareTo).isEqualTo(exact("1/7"));
        assertThat(deciding.best()).usingComparator(Exact::compareTo).isEqualTo(exact("3/28"));
        assertThat(deciding.stretches()).isEqualTo(1);
        assertThat(check.realism()).isEqualTo(Realism.AGGRESSIVE);
        assertThat(check.because())
                .isEqualTo(
                        "It takes 0.1429 a day, and the fastest that it or the team ever was over 21 days or more is 0.1071.");
        assertThat(deciding.forecast().unknownBecause())
                .isEqualTo("A trend takes measurements on 3 days; there are 2.");
    }

    @Test
    void hasOneDayLeftOnTheLastDay() {
        assertThat(check(target(Comparator.LTE, "15", null), 28, course(Verdict.NOT_MET, "0 21", "28 18"))
                        .daysLeft())
                .isEqualTo(1);
        RealityCheck late = check(target(Comparator.LTE, "15", null), 27, course(Verdict.NOT_MET, "0 21", "28 18"));
        assertThat(late.daysLeft()).isZero();
        assertThat(late.because()).isEqualTo("The last day has passed, and the target is not met.");
    }

    /// The first needs 1/7, which it had at best; the second never moved, but what moved in the first counts as
    /// evidence for the same metric: it needs 6/21, which is more than twice 3/28.
    @Test
    void letsTheQuantifierChooseTheSegmentThatDecides() {
        Course near = course(Verdict.NOT_MET, "0 21", "28 16");
        Course far = course(Verdict.NOT_MET, "0 21", "28 21");
        assertThat(check(segments(Quantifier.ANY), 49, near, far).realism()).isEqualTo(Realism.COMFORTABLE);
        assertThat(check(segments(Quantifier.ALL), 49, near, far).realism()).isEqualTo(Realism.AGGRESSIVE);
        assertThat(check(segments(Quantifier.SHARE), 49, near, far).realism()).isEqualTo(Realism.COMFORTABLE);
        assertThat(check(segments(Quantifier.ALL), 49, near, far).deciding()).isNotNull();
        assertThat(check(segments(Quantifier.ALL), 49).realism()).isEqualTo(Realism.NO_EVIDENCE);
    }

    /// By hand: elsewhere the team went from 100 to 40 towards 0 within 28 days, 60 % of the way: 0.6/28 of a way a
    /// day. Of this way, 6 from 21 to 15, that is 3.6/28, or 9/70, a day.
    @Test
    void carriesOverWhatTheTeamDidAsAShareOfTheWay() {
        MeasureTarget other = new MeasureTarget(
                target(Comparator.LTE, "0", null).id(),
                new MetricId(new UUID(0, 9)),
                Comparator.LTE,
                Exact.ZERO,
                null,
                null,
                Quantifier.ALL,
                null,
                null,
                null);
        MeasuredGoal elsewhere = goal(other, 90, course(Verdict.NOT_MET, "0 100", "28 40"));
        MeasuredGoal here = goal(target(Comparator.LTE, "15", null), 56, course(Verdict.NOT_MET, "0 21"));
        RealityCheck check = new Reality(here, day(28), null, new TeamPaces(day(28), List.of(elsewhere, here))).check();
        assertThat(check.all().getFirst().teamBest())
                .usingComparator(Exact::compareTo)
                .isEqualTo(exact("9/70"));
        assertThat(check.all().getFirst().best()).isNull();
        assertThat(check.realism()).isEqualTo(Realism.AGGRESSIVE);
    }

    private static Realism realism(String required) {
        return Reality.judge(Verdict.NOT_MET, 10, exact(required), false, PACE, null)
                .realism();
    }

    private static MeasureTarget segments(Quantifier quantifier) {
        return target(Comparator.LTE, "15", null, quantifier, "city");
    }

    private static RealityCheck check(MeasureTarget target, int due, Course... courses) {
        return new Reality(goal(target, due, courses), day(28), null, ALONE).check();
    }

    private static MeasuredGoal goal(MeasureTarget target, int due, Course... courses) {
        Instant begin = BEGIN.atStartOfDay(ZoneOffset.UTC).toInstant();
        return new MeasuredGoal(
                new GoalRow(
                        new TargetConditionId(new UUID(0, 3)),
                        new TeamId(new UUID(0, 4)),
                        "ACTIVE",
                        BEGIN.plusDays(due),
                        target.id(),
                        new Baseline(begin, begin),
                        null),
                target,
                new Progress(
                        target.id(),
                        Numbers.metric(MetricKind.SCALAR, RollUp.NONE, null),
                        null,
                        null,
                        null,
                        Verdict.NOT_MET,
                        List.of()),
                Arrays.asList(courses));
    }

    private static Course course(Verdict verdict, String... each) {
        List<Point> points = points(each);
        return new Course(null, points.getFirst().value(), points.getLast().value(), verdict, points);
    }

    private static AsOfDay day(int day) {
        LocalDate date = BEGIN.plusDays(day);
        return new AsOfDay(date, date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }
}
