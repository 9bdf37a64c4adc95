package dev.throughline.reporting.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Id;
import dev.throughline.reporting.course.AsOfDay;
import dev.throughline.reporting.course.GoalRow;
import dev.throughline.reporting.course.Numbers;
import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.FigureKind;
import dev.throughline.reporting.finding.FindingRule;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.line.LineStep;
import dev.throughline.reporting.line.StrategyLine;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.metric.MeasureTargetId;
import dev.throughline.strategy.metric.MetricKind;
import dev.throughline.strategy.metric.RollUp;
import dev.throughline.strategy.progress.Goal;
import dev.throughline.strategy.progress.Progress;
import dev.throughline.strategy.progress.Verdict;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import dev.throughline.strategy.vision.VisionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A challenge with four target conditions of a team below it, on 12 November.
class StandingTests {

    private static final TeamId TEAM = new TeamId(new UUID(1, 1));
    private static final BusinessLineId LINE = new BusinessLineId(new UUID(2, 1));
    private static final VisionId VISION = new VisionId(new UUID(3, 1));
    private static final ChallengeId CHALLENGE = new ChallengeId(new UUID(4, 1));
    private static final TargetConditionId MET = new TargetConditionId(new UUID(5, 1));
    private static final TargetConditionId LATE = new TargetConditionId(new UUID(5, 2));
    private static final TargetConditionId BLIND = new TargetConditionId(new UUID(5, 3));
    private static final TargetConditionId DRAFT = new TargetConditionId(new UUID(5, 4));

    /// By hand: of the target conditions that have started, one of the two that can be told is met; of five goals, the
    /// progress of two is known. Whoever was due yesterday and cannot be told is late as well; whoever is due today is
    /// not, nor is a draft.
    @Test
    void tellsWhatIsMetWhatIsKnownAndWhatIsLate() {
        ProgressReport report = report();
        assertThat(figure(report, FigureKind.TARGET_CONDITIONS_MET).exact()).hasToString("1/2");
        assertThat(figure(report, FigureKind.PROGRESS_KNOWN).exact()).hasToString("2/5");
        assertThat(report.all())
                .extracting(ReportFinding::rule, ReportFinding::where, ReportFinding::what)
                .containsExactly(
                        tuple(
                                FindingRule.PROGRESS_UNKNOWN,
                                CHALLENGE,
                                "Nobody can tell how far this is. It has no target."),
                        tuple(
                                FindingRule.GOAL_OVERDUE,
                                LATE,
                                "Its last day was 2026-11-11, and the target is not met."),
                        tuple(
                                FindingRule.PROGRESS_UNKNOWN,
                                BLIND,
                                "Nobody can tell how far this is. It has no baseline: nobody has said where it begins."),
                        tuple(
                                FindingRule.GOAL_OVERDUE,
                                BLIND,
                                "Its last day was 2026-11-11, and nobody can tell whether the target is met."));
    }

    /// By hand: the line of the team, the vision and the challenge have the three below them that have started.
    @Test
    void countsWhatIsBelowEachLevel() {
        assertThat(report().above())
                .extracting(LevelProgress::where, LevelProgress::met, LevelProgress::notMet, LevelProgress::unknown)
                .containsExactly(tuple(LINE, 1, 1, 1), tuple(VISION, 1, 1, 1), tuple(CHALLENGE, 1, 1, 1));
    }

    private static ProgressReport report() {
        LocalDate today = LocalDate.parse("2026-11-12");
        Instant now = Instant.parse("2026-11-12T12:00:00Z");
        return new Standing(
                        new ReportScope(null, null, null, null, null, null, now),
                        new AsOfDay(today, now, ZoneOffset.UTC),
                        StrategyLine.of(List.of(
                                step(VISION, null, null),
                                step(CHALLENGE, VISION, null),
                                step(MET, CHALLENGE, TEAM),
                                step(LATE, CHALLENGE, TEAM),
                                step(BLIND, CHALLENGE, TEAM),
                                step(DRAFT, CHALLENGE, TEAM))),
                        Map.of(TEAM, List.of(LINE)),
                        List.of(
                                new GoalRow(CHALLENGE, null, "ACTIVE", today, null, null, null),
                                row(MET, "ACTIVE", today.minusDays(1), 1),
                                row(LATE, "ACTIVE", today.minusDays(1), 2),
                                row(BLIND, "ACTIVE", today.minusDays(1), 3),
                                row(DRAFT, "DRAFT", today.minusDays(1), 4)),
                        Map.of(
                                goal(1), progress(1, Exact.ONE, Verdict.MET),
                                goal(2), progress(2, Exact.parse("0.5"), Verdict.NOT_MET),
                                goal(3), progress(3, null, Verdict.UNKNOWN)))
                .report();
    }

    private static LineStep step(Id id, @Nullable Id above, @Nullable TeamId team) {
        return new LineStep(id, above, "step", "ACTIVE", false, true, true, null, team);
    }

    private static GoalRow row(TargetConditionId id, String state, LocalDate due, int target) {
        return new GoalRow(id, TEAM, state, due, goal(target).targetId(), null, null);
    }

    private static Goal goal(int target) {
        return new Goal(new MeasureTargetId(new UUID(6, target)), null);
    }

    private static Progress progress(int target, @Nullable Exact exact, Verdict verdict) {
        return new Progress(
                goal(target).targetId(),
                Numbers.metric(MetricKind.SCALAR, RollUp.NONE, null),
                null,
                null,
                exact,
                verdict,
                List.of());
    }

    private static Figure figure(ProgressReport report, FigureKind kind) {
        return report.figures().stream()
                .filter(figure -> figure.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
