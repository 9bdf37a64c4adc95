package dev.throughline.reporting.buildtrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.throughline.experiment.experiment.ExperimentConclusion;
import dev.throughline.experiment.experiment.ExperimentId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Id;
import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.FigureKind;
import dev.throughline.reporting.finding.FindingRule;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.line.LineStep;
import dev.throughline.reporting.line.StrategyLine;
import dev.throughline.reporting.scope.Period;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.roadmap.phase.Phase;
import dev.throughline.roadmap.roadmap.RoadmapId;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.roadmap.theme.ThemeOrigin;
import dev.throughline.roadmap.theme.ThemeState;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A team with a roadmap of five themes; the period is October, the last two quarters began in May.
class BuildTrapTests {

    private static final TeamId TEAM = new TeamId(new UUID(1, 1));
    private static final ChallengeId CHALLENGE = new ChallengeId(new UUID(2, 1));
    private static final TargetConditionId CONDITION = new TargetConditionId(new UUID(3, 1));
    private static final RoadmapId ROADMAP = new RoadmapId(new UUID(4, 1));
    private static final TrapExperiment WRONG = new TrapExperiment(
            new ExperimentId(new UUID(6, 1)),
            TEAM,
            CONDITION,
            at("2026-08-01"),
            at("2026-08-02"),
            ExperimentConclusion.INVALIDATED);

    /// By hand: of two themes that ended one was measured after its delivery, the other before. Of two statements one
    /// makes something (S1:188), one decreases (S1:224). Of three open themes one was promised and one is hijacked;
    /// none
    /// of them is in discovery. Five were worked on, three of them since before May, and nothing turned out wrong.
    @Test
    void saysEachSignOfTheTrapByItself() {
        BuildTrapReport report = report();
        assertThat(figure(report, FigureKind.MEASURED_THEMES).exact()).hasToString("1/2");
        assertThat(figure(report, FigureKind.OUTCOME_STATEMENTS).exact()).hasToString("1/2");
        assertThat(figure(report, FigureKind.PROMISED_THEMES).exact()).hasToString("2/3");
        assertThat(figure(report, FigureKind.DISCOVERY_THEMES).exact()).hasToString("0");
        assertThat(figure(report, FigureKind.INVALIDATIONS).exact()).hasToString("0");
        assertThat(figure(report, FigureKind.KNOWN_PATHS).exact()).hasToString("1");
        assertThat(report.all())
                .extracting(ReportFinding::rule, ReportFinding::where)
                .containsExactly(
                        tuple(FindingRule.FINISHED_UNMEASURED, theme(2)),
                        tuple(FindingRule.WORDED_AS_OUTPUT, CHALLENGE),
                        tuple(FindingRule.ROADMAP_HIJACKED, ROADMAP),
                        tuple(FindingRule.DISCOVERY_TOO_SMALL, TEAM),
                        tuple(FindingRule.NOTHING_INVALIDATED, TEAM),
                        tuple(FindingRule.PATH_KNOWN, CONDITION));
        assertThat(report.all())
                .extracting(ReportFinding::what)
                .contains(
                        "2 of the 3 themes on this roadmap stand on a promise: “Theme 3”, “Theme 5”.",
                        "0 of the 3 themes that this team works on are in discovery: fewer than one in four.",
                        "This team worked on 5 themes and experiments in the last two quarters, and none turned out wrong.");
    }

    @Test
    void findsNoTeamThatFoundOutThatItWasWrong() {
        BuildTrapReport report = report(WRONG);
        assertThat(figure(report, FigureKind.INVALIDATIONS).exact()).hasToString("1");
        assertThat(report.all()).extracting(ReportFinding::rule).doesNotContain(FindingRule.NOTHING_INVALIDATED);
    }

    private static BuildTrapReport report(TrapExperiment... experiments) {
        Period october = new Period(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-31"), ZoneOffset.UTC);
        return new BuildTrap(
                        new ReportScope(null, null, null, null, null, october, at("2026-11-12")),
                        StrategyLine.of(List.of(step(CHALLENGE, null, null), step(CONDITION, CHALLENGE, TEAM))),
                        List.of(
                                theme(1, ThemeState.OUTCOME_MEASURED, "2026-09-01", "2026-10-05", "2026-10-05"),
                                theme(2, ThemeState.ABANDONED, "2026-09-01", "2026-10-10", "2026-08-31"),
                                theme(3, ThemeState.DELIVERY, "2026-01-01", null, null),
                                theme(4, ThemeState.DELIVERY, "2026-02-01", null, null),
                                theme(5, ThemeState.DELIVERY, "2026-03-01", null, null)),
                        Set.of(theme(5)),
                        List.of(
                                new TrapStatement(
                                        CHALLENGE,
                                        "challenge",
                                        CHALLENGE,
                                        null,
                                        "To create a platform that allows music producers to upload and share their music"),
                                new TrapStatement(
                                        CONDITION,
                                        "target condition",
                                        CONDITION,
                                        TEAM,
                                        "Decrease wait times to less than 5 minutes")),
                        Set.of(CONDITION),
                        List.of(experiments),
                        Set.of(TEAM),
                        at("2026-05-01"))
                .report();
    }

    private static ThemeId theme(int number) {
        return new ThemeId(new UUID(5, number));
    }

    private static TrapTheme theme(
            int number, ThemeState state, String since, @Nullable String ended, @Nullable String measured) {
        return new TrapTheme(
                theme(number),
                ROADMAP,
                TEAM,
                CONDITION,
                "Theme " + number,
                number == 3 ? ThemeOrigin.PROMISE : ThemeOrigin.STRATEGY,
                state,
                Phase.DELIVERY,
                at(since),
                at("2025-12-01"),
                ended == null ? null : at(ended),
                measured == null ? null : at(measured),
                false);
    }

    private static LineStep step(Id id, @Nullable Id above, @Nullable TeamId team) {
        return new LineStep(id, above, "step", "ACTIVE", false, true, true, null, team);
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    private static Figure figure(BuildTrapReport report, FigureKind kind) {
        return report.figures().stream()
                .filter(figure -> figure.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
