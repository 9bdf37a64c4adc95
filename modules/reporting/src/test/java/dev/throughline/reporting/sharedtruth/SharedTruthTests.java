package dev.throughline.reporting.sharedtruth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.FigureKind;
import dev.throughline.reporting.finding.FindingRule;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.line.LineStep;
import dev.throughline.reporting.line.StrategyLine;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.roadmap.evidence.EvidenceId;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.conversation.ConversationChannel;
import dev.throughline.stakeholder.problem.ProblemId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Three themes of one team, and a problem behind the first and the second.
class SharedTruthTests {

    private static final TeamId TEAM = new TeamId(new UUID(1, 1));
    private static final TeamId OTHER = new TeamId(new UUID(1, 2));
    private static final TargetConditionId CONDITION = new TargetConditionId(new UUID(2, 1));
    private static final ThemeId SHARED = new ThemeId(new UUID(3, 1));
    private static final ThemeId ALONE = new ThemeId(new UUID(3, 2));
    private static final ThemeId NOTHING = new ThemeId(new UUID(3, 3));
    private static final ProblemId OF_TWO = new ProblemId(new UUID(4, 1));
    private static final ProblemId OF_ONE = new ProblemId(new UUID(4, 2));
    private static final ProblemId OPEN = new ProblemId(new UUID(4, 3));
    private static final AccountId ACME = new AccountId(new UUID(5, 1));
    private static final AccountId BANK = new AccountId(new UUID(5, 2));

    /// By hand: two pieces of the team itself, two that name the same tickets in other letters, one of another team, a
    /// request of one customer, one of another merged into it, and what sales heard of the second: eight pieces of five
    /// sources, and two customers, of whom both asked.
    @Test
    void countsPiecesAndThoseWhoBroughtThem() {
        SharedTruthReport report = report(
                of(1, TruthSource.ofEvidence(TEAM, null, null), SHARED),
                of(2, TruthSource.ofEvidence(TEAM, TEAM, null), SHARED),
                of(3, TruthSource.ofEvidence(TEAM, null, "Support tickets"), SHARED),
                of(4, TruthSource.ofEvidence(TEAM, null, "support  tickets"), SHARED),
                of(5, TruthSource.ofEvidence(TEAM, OTHER, null), SHARED),
                about(6, TruthSource.ofRequest(true, false, null), ACME, OF_TWO, true),
                about(7, TruthSource.ofRequest(true, false, null), BANK, OF_TWO, true),
                about(8, TruthSource.ofInsight(null), BANK, OF_TWO, false));
        TruthThemeRow shared = report.themes().getFirst();
        assertThat(shared.pieces()).isEqualTo(8);
        assertThat(shared.accounts()).isEqualTo(2);
        assertThat(shared.sources())
                .containsExactly(
                        new TruthSourceCount(TruthSourceKind.OWN_TEAM, TEAM, null, 2),
                        new TruthSourceCount(TruthSourceKind.NAMED, null, "support tickets", 2),
                        new TruthSourceCount(TruthSourceKind.OTHER_TEAM, OTHER, null, 1),
                        new TruthSourceCount(TruthSourceKind.CUSTOMER, null, null, 2),
                        new TruthSourceCount(TruthSourceKind.SALES, null, null, 1));
        assertThat(report.problems()).contains(new TruthProblemRow(OF_TWO, 2, 2));
    }

    /// By hand: two of three themes have something behind them, one of three has two sources; one problem of three was
    /// heard of from two customers. What no theme was made of may have one customer.
    @Test
    void findsWhatRestsOnNothingOrOnOne() {
        SharedTruthReport report = report(
                of(1, TruthSource.ofEvidence(TEAM, null, null), SHARED),
                about(2, TruthSource.ofInsight(ConversationChannel.CALL), ACME, OF_TWO, false),
                about(3, TruthSource.ofRequest(true, false, null), BANK, OF_TWO, true),
                about(4, TruthSource.ofInsight(ConversationChannel.SUPPORT_DESK), ACME, OF_ONE, false),
                about(5, TruthSource.ofInsight(ConversationChannel.SUPPORT_DESK), ACME, OF_ONE, false),
                about(6, TruthSource.ofInsight(ConversationChannel.CALL), ACME, OPEN, false));
        assertThat(figure(report, FigureKind.EVIDENCED_THEMES).exact()).hasToString("2/3");
        assertThat(figure(report, FigureKind.SHARED_THEMES).exact()).hasToString("1/3");
        assertThat(figure(report, FigureKind.PROBLEMS_OF_SEVERAL_ACCOUNTS).exact())
                .hasToString("1/3");
        assertThat(report.all())
                .containsExactly(
                        new ReportFinding(
                                FindingRule.THEME_OF_ONE_SOURCE,
                                ALONE,
                                "All of the 2 things behind this theme come from support."),
                        new ReportFinding(
                                FindingRule.THEME_WITHOUT_EVIDENCE,
                                NOTHING,
                                "This theme is worked on, and nothing that anybody saw or heard is behind it."),
                        new ReportFinding(
                                FindingRule.PROBLEM_OF_ONE_ACCOUNT,
                                OF_ONE,
                                "A theme is worked on for this problem, and it was heard of from one customer only."));
    }

    private static SharedTruthReport report(Heard... heard) {
        return new SharedTruth(
                        new ReportScope(null, null, null, null, null, null, Instant.parse("2026-11-12T00:00:00Z")),
                        StrategyLine.of(List.of(new LineStep(
                                CONDITION, null, "target condition", "ACTIVE", false, true, true, null, TEAM))),
                        List.of(
                                new TruthTheme(SHARED, TEAM, CONDITION),
                                new TruthTheme(ALONE, TEAM, CONDITION),
                                new TruthTheme(NOTHING, TEAM, CONDITION)),
                        List.of(
                                new TruthProblem(OF_TWO, SHARED),
                                new TruthProblem(OF_ONE, ALONE),
                                new TruthProblem(OPEN, null)),
                        List.of(heard))
                .report();
    }

    private static Heard of(int number, TruthSource source, ThemeId theme) {
        return new Heard(new EvidenceId(new UUID(6, number)), source, null, theme, null, false);
    }

    private static Heard about(
            int number, TruthSource source, @Nullable AccountId account, ProblemId problem, boolean asked) {
        return new Heard(new EvidenceId(new UUID(6, number)), source, account, null, problem, asked);
    }

    private static Figure figure(SharedTruthReport report, FigureKind kind) {
        return report.figures().stream()
                .filter(figure -> figure.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
