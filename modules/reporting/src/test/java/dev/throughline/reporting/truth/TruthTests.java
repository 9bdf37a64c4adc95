package dev.throughline.reporting.truth;

import static dev.throughline.reporting.course.Numbers.BEGIN;
import static dev.throughline.reporting.course.Numbers.points;
import static dev.throughline.reporting.course.Numbers.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.reporting.course.AsOfDay;
import dev.throughline.reporting.course.Course;
import dev.throughline.reporting.course.GoalRow;
import dev.throughline.reporting.course.MeasuredGoal;
import dev.throughline.reporting.course.Numbers;
import dev.throughline.reporting.course.Point;
import dev.throughline.strategy.metric.Comparator;
import dev.throughline.strategy.metric.MeasureTarget;
import dev.throughline.strategy.metric.MetricKind;
import dev.throughline.strategy.metric.Quantifier;
import dev.throughline.strategy.metric.RollUp;
import dev.throughline.strategy.progress.Progress;
import dev.throughline.strategy.progress.Verdict;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Without a last day nothing is required, and only standing still is flat.
class TruthTests {

    private static final MeasureTarget TARGET = target(Comparator.LTE, "13", null);

    @Test
    void bearsOutWhatMovesTowardsTheTarget() {
        assertThat(signals(TARGET, 28, course("0 21", "28 17"))).isEmpty();
    }

    @Test
    void doubtsWhatStandsStillAndWhatMovesAway() {
        assertThat(truth(TARGET, 28, course("0 21", "28 21")).doubts())
                .containsExactly(
                        new TruthDoubt(TruthSignal.FLAT, "Within the last 28 days of measurements it did not move."));
        assertThat(signals(TARGET, 28, course("0 17", "28 18"))).containsExactly(TruthSignal.MOVING_AWAY);
    }

    /// By hand: since day 7, the latest one that is 28 days before the last, it went from 14 to 18; what it did before
    /// is gone.
    @Test
    void looksBackOnTheLastFourWeeksOfMeasurements() {
        assertThat(signals(TARGET, 35, course("0 40", "7 14", "35 18"))).containsExactly(TruthSignal.MOVING_AWAY);
        assertThat(signals(TARGET, 6, course("0 17", "6 18"))).isEmpty();
        assertThat(signals(TARGET, 7, course("0 17", "7 18"))).containsExactly(TruthSignal.MOVING_AWAY);
    }

    /// The organisation looks every 14 days: a measurement 14 days ago is in time, one 15 days ago is not.
    @Test
    void callsStaleWhatWasNotMeasuredWithinTheCadence() {
        assertThat(signals(TARGET, 42, course("0 21", "28 17"))).isEmpty();
        assertThat(signals(TARGET, 43, course("0 21", "28 17"))).containsExactly(TruthSignal.STALE);
        assertThat(signals(TARGET, 43, new Course(null, null, null, Verdict.UNKNOWN, List.of())))
                .containsExactly(TruthSignal.STALE);
    }

    /// By hand: one measurement, and two that are 6 days apart, say nothing of a course; 7 days do.
    @Test
    void cannotTellOfTooLittle() {
        assertThat(truth(TARGET, 0, course("0 21")).unknownBecause())
                .isEqualTo("It takes measurements 7 days apart to tell how it goes.");
        assertThat(truth(TARGET, 6, course("0 21", "6 17")).unknownBecause()).isNotNull();
        assertThat(truth(TARGET, 7, course("0 21", "7 17")).unknownBecause()).isNull();
        assertThat(truth(TARGET, 20, course("0 21")).unknownBecause())
                .as("it is stale")
                .isNull();
        Course well = course("0 21", "28 17");
        assertThat(truth(cities(Quantifier.ANY), 28, well, course("28 21")).unknownBecause())
                .isNull();
        assertThat(truth(cities(Quantifier.ALL), 28, well, course("28 21")).unknownBecause())
                .isNotNull();
    }

    @Test
    void asksOfSegmentsAsManyAsTheQuantifierNeeds() {
        Course well = course("0 21", "28 17");
        Course away = course("0 17", "28 18");
        assertThat(signals(cities(Quantifier.ANY), 28, well, away)).isEmpty();
        assertThat(signals(cities(Quantifier.SHARE), 28, well, away)).isEmpty();
        assertThat(signals(cities(Quantifier.ALL), 28, well, away)).containsExactly(TruthSignal.MOVING_AWAY);
    }

    private static MeasureTarget cities(Quantifier quantifier) {
        return target(Comparator.LTE, "13", null, quantifier, "city");
    }

    private static List<TruthSignal> signals(MeasureTarget target, int today, Course... courses) {
        return truth(target, today, courses).doubts().stream()
                .map(TruthDoubt::signal)
                .toList();
    }

    private static Truth truth(MeasureTarget target, int today, Course... courses) {
        LocalDate day = BEGIN.plusDays(today);
        MeasuredGoal goal = new MeasuredGoal(
                new GoalRow(
                        new TargetConditionId(new UUID(0, 3)),
                        new TeamId(new UUID(0, 4)),
                        "ACTIVE",
                        null,
                        target.id(),
                        null,
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
        AsOfDay asOf =
                new AsOfDay(day, day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        return new Truth(goal, null, asOf, 14);
    }

    private static Course course(String... each) {
        List<Point> points = points(each);
        return new Course(null, points.getFirst().value(), points.getLast().value(), Verdict.NOT_MET, points);
    }
}
