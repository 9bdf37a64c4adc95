package dev.throughline.reporting.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Id;
import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.FigureKind;
import dev.throughline.reporting.finding.FindingRule;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.line.LineStep;
import dev.throughline.reporting.line.StrategyLine;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import dev.throughline.strategy.vision.VisionId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Two visions, of which the second took the place of the first.
class AlignmentTests {

    private static final TeamId TEAM = new TeamId(new UUID(1, 1));
    private static final TeamId IDLE = new TeamId(new UUID(1, 2));
    private static final VisionId FORMER = new VisionId(new UUID(2, 1));
    private static final VisionId VISION = new VisionId(new UUID(2, 2));
    private static final ChallengeId LEFT = new ChallengeId(new UUID(3, 1));
    private static final ChallengeId PAUSED = new ChallengeId(new UUID(3, 2));
    private static final ChallengeId WIDE = new ChallengeId(new UUID(3, 3));
    private static final TargetConditionId ASTRAY = new TargetConditionId(new UUID(4, 1));
    private static final TargetConditionId ALIGNED = new TargetConditionId(new UUID(4, 2));
    private static final ThemeId TOLD_ASTRAY = new ThemeId(new UUID(5, 1));
    private static final ThemeId TOLD = new ThemeId(new UUID(5, 2));
    private static final ThemeId TOLD_OF_OLD = new ThemeId(new UUID(5, 3));

    /// By hand: active are the second vision, the challenge left under the first, a wide one, and two target
    /// conditions;
    /// the vision, the wide one and the target condition under the paused challenge lead to it, which are 3 of 5. Of
    /// three themes told one does; of two active challenges one is broken down; of two teams one has a roadmap.
    @Test
    void countsWhatLeadsToAnActiveVision() {
        AlignmentReport report = new Alignment(
                        new ReportScope(null, null, null, null, null, null, Instant.parse("2026-11-12T00:00:00Z")),
                        StrategyLine.of(List.of(
                                step(FORMER, null, "vision", "SUPERSEDED", null),
                                step(VISION, null, "vision", "ACTIVE", null),
                                step(LEFT, FORMER, "challenge", "ACTIVE", null),
                                step(PAUSED, VISION, "challenge", "PAUSED", null),
                                step(WIDE, VISION, "challenge", "ACTIVE", null),
                                step(ASTRAY, LEFT, "target condition", "ACTIVE", TEAM),
                                step(ALIGNED, PAUSED, "target condition", "ACTIVE", TEAM))),
                        Set.of(LEFT, PAUSED, WIDE),
                        List.of(
                                new ToldTheme(TOLD_ASTRAY, ASTRAY, TEAM, false),
                                new ToldTheme(TOLD, ALIGNED, TEAM, false),
                                new ToldTheme(TOLD_OF_OLD, ALIGNED, TEAM, true)),
                        List.of(new RoadmapTeam(TEAM, Set.of(ALIGNED)), new RoadmapTeam(IDLE, Set.of())))
                .report();
        assertThat(figure(report, FigureKind.ALIGNED_NODES).exact()).hasToString("3/5");
        assertThat(figure(report, FigureKind.ALIGNED_PUBLISHED_THEMES).exact()).hasToString("1/3");
        assertThat(figure(report, FigureKind.CHALLENGES_BROKEN_DOWN).exact()).hasToString("1/2");
        assertThat(figure(report, FigureKind.TEAMS_WITH_ROADMAP).exact()).hasToString("1/2");
        assertThat(report.all())
                .containsExactly(
                        new ReportFinding(
                                FindingRule.NO_PATH_TO_ACTIVE_VISION,
                                LEFT,
                                "This challenge is ACTIVE, and the vision above it is SUPERSEDED."),
                        new ReportFinding(
                                FindingRule.NO_PATH_TO_ACTIVE_VISION,
                                ASTRAY,
                                "This target condition is ACTIVE, and the vision above it is SUPERSEDED."),
                        new ReportFinding(
                                FindingRule.NO_PATH_TO_ACTIVE_VISION,
                                TOLD_ASTRAY,
                                "This theme is published, and the vision above it is SUPERSEDED."),
                        new ReportFinding(
                                FindingRule.NO_PATH_TO_ACTIVE_VISION,
                                TOLD_OF_OLD,
                                "This theme is published, and the roadmap is archived."),
                        new ReportFinding(
                                FindingRule.CHALLENGE_WITHOUT_TARGET_CONDITION,
                                WIDE,
                                "This challenge is ACTIVE, and no target condition below it is drafted or in force."),
                        new ReportFinding(FindingRule.TEAM_WITHOUT_ROADMAP, IDLE, "This team has no roadmap."));
    }

    private static LineStep step(Id id, @Nullable Id above, String noun, String state, @Nullable TeamId team) {
        boolean active = state.equals("ACTIVE");
        return new LineStep(id, above, noun, state, false, active, active || state.equals("PAUSED"), null, team);
    }

    private static Figure figure(AlignmentReport report, FigureKind kind) {
        return report.figures().stream()
                .filter(figure -> figure.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
