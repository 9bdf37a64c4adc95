package dev.throughline.reporting.lens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Id;
import dev.throughline.reporting.course.GoalRow;
import dev.throughline.reporting.line.LineStep;
import dev.throughline.reporting.line.StrategyLine;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.metric.Direction;
import dev.throughline.strategy.metric.MeasureTargetId;
import dev.throughline.strategy.metric.Metric;
import dev.throughline.strategy.metric.MetricId;
import dev.throughline.strategy.metric.MetricKind;
import dev.throughline.strategy.metric.RollUp;
import dev.throughline.strategy.metric.Side;
import dev.throughline.strategy.metric.Statistic;
import dev.throughline.strategy.metric.Timing;
import dev.throughline.strategy.progress.Goal;
import dev.throughline.strategy.progress.Progress;
import dev.throughline.strategy.progress.Verdict;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A challenge of the business with two target conditions for users, and one target condition of the business beside
/// it.
class LensTests {

    private static final TeamId TEAM = new TeamId(new UUID(0, 9));
    private static final ChallengeId REVENUE = new ChallengeId(new UUID(0, 1));
    private static final ChallengeId OTHER = new ChallengeId(new UUID(0, 2));
    private static final TargetConditionId SEARCH = new TargetConditionId(new UUID(0, 3));
    private static final TargetConditionId SIGN_UP = new TargetConditionId(new UUID(0, 4));
    private static final TargetConditionId MARGIN = new TargetConditionId(new UUID(0, 5));
    private static final TargetConditionId JOY = new TargetConditionId(new UUID(0, 6));

    private final StrategyLine line = StrategyLine.of(List.of(
            step(REVENUE, null),
            step(OTHER, null),
            step(SEARCH, REVENUE),
            step(SIGN_UP, REVENUE),
            step(MARGIN, OTHER),
            step(JOY, OTHER)));

    private final List<GoalRow> goals = List.of(
            row(REVENUE, null, 1),
            row(SEARCH, TEAM, 2),
            row(SIGN_UP, TEAM, 2),
            row(MARGIN, TEAM, 1),
            row(JOY, TEAM, 2));

    private final Map<Goal, Progress> progress =
            Map.of(goal(1), progress(1, Side.BUSINESS), goal(2), progress(2, Side.USER));

    /// By hand: beneath the revenue are both target conditions and their two themes; beneath the margin is nothing.
    @Test
    void hangsWhatProductDoesBeneathWhatTheBusinessGains() {
        List<BusinessOutcome> outcomes =
                lens(theme(1, SEARCH, false), theme(2, SIGN_UP, false)).outcomes();
        assertThat(outcomes).extracting(BusinessOutcome::where).containsExactly(REVENUE, MARGIN);
        assertThat(outcomes).extracting(BusinessOutcome::targetConditions).containsExactly(2, 0);
        assertThat(outcomes).extracting(BusinessOutcome::themes).containsExactly(2, 0);
        assertThat(outcomes).extracting(BusinessOutcome::pulled).containsExactly(true, false);
    }

    @Test
    void countsWhatServesTheBusinessByAGoalAboveItOrByAnOutcomeOfItsOwn() {
        Activity above = theme(1, SEARCH, false);
        Activity own = theme(2, JOY, true);
        Activity neither = theme(3, JOY, false);
        Activity itself = theme(4, MARGIN, false);
        assertThat(lens(above, own, neither, itself).serving())
                .containsExactlyInAnyOrder(above.id(), own.id(), itself.id());
    }

    private Lens lens(Activity... activities) {
        return new Lens(line, goals, progress, List.of(activities));
    }

    private static Activity theme(int number, TargetConditionId under, boolean business) {
        return new Activity(LeverKind.THEME, new ThemeId(new UUID(1, number)), "DELIVERY", under, TEAM, business);
    }

    private static LineStep step(Id id, @Nullable Id above) {
        return new LineStep(id, above, "step", "ACTIVE", false, true, true, null, null);
    }

    private static GoalRow row(Id id, @Nullable TeamId team, int target) {
        return new GoalRow(id, team, "ACTIVE", null, goal(target).targetId(), null, null);
    }

    private static Goal goal(int target) {
        return new Goal(new MeasureTargetId(new UUID(0, target)), null);
    }

    private static Progress progress(int target, Side side) {
        return new Progress(goal(target).targetId(), metric(side), null, null, null, Verdict.UNKNOWN, List.of());
    }

    private static Metric metric(Side side) {
        return new Metric(
                new MetricId(new UUID(0, 1)),
                "Metric",
                "How many?",
                null,
                null,
                MetricKind.SCALAR,
                Statistic.COUNT,
                null,
                null,
                null,
                12,
                Direction.INCREASE,
                RollUp.NONE,
                null,
                null,
                null,
                side,
                Timing.LAGGING,
                null,
                null,
                null,
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                null);
    }
}
