package dev.throughline.reporting.priority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.changes.ChangeId;
import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.FigureKind;
import dev.throughline.reporting.finding.FindingRule;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.line.LineStep;
import dev.throughline.reporting.line.StrategyLine;
import dev.throughline.reporting.scope.Period;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.roadmap.roadmap.RoadmapId;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A roadmap of three themes, in order since January; the period is April in Berlin.
class AdherenceTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final TeamId TEAM = new TeamId(new UUID(1, 1));
    private static final TargetConditionId CONDITION = new TargetConditionId(new UUID(2, 1));
    private static final RoadmapId ROADMAP = new RoadmapId(new UUID(3, 1));
    private static final ThemeId A = new ThemeId(new UUID(4, 1));
    private static final ThemeId B = new ThemeId(new UUID(4, 2));
    private static final ThemeId C = new ThemeId(new UUID(4, 3));
    private static final List<OrderStep> IN_ORDER = List.of(
            step(1, "2026-01-01T08:00:00Z", A, null, 1),
            step(2, "2026-01-01T09:00:00Z", B, null, 2),
            step(3, "2026-01-01T10:00:00Z", C, null, 3));

    /// By hand: three pieces on A, one on B and one on C are five; 3/5 are on the first, and all are on the first
    /// three.
    @Test
    void tellsTheExactShareOfWorkOnWhatComesFirst() {
        PriorityAdherenceReport report = report(
                IN_ORDER,
                List.of(A, B, C),
                act(11, "2026-04-02T08:00:00Z", A),
                act(12, "2026-04-03T08:00:00Z", A),
                act(13, "2026-04-25T08:00:00Z", A),
                act(14, "2026-04-05T08:00:00Z", B),
                act(15, "2026-04-06T08:00:00Z", C));
        assertThat(figure(report, FigureKind.ACTIVITY_ON_FIRST_THEME).exact()).hasToString("3/5");
        assertThat(figure(report, FigureKind.ACTIVITY_ON_FIRST_THREE_THEMES).exact())
                .hasToString("1");
        assertThat(report.all()).isEmpty();
    }

    /// The clocks went forward in March: 22:30 in London's winter is the first of April in Berlin's summer.
    @Test
    void countsADayByTheOrganisationsClock() {
        PriorityAdherenceReport report = report(
                IN_ORDER,
                List.of(A, B, C),
                act(11, "2026-03-31T21:30:00Z", A),
                act(12, "2026-03-31T22:30:00Z", A),
                act(13, "2026-04-30T21:30:00Z", A),
                act(14, "2026-04-30T22:30:00Z", A));
        assertThat(figure(report, FigureKind.ACTIVITY_ON_FIRST_THEME).count()).isEqualTo(2);
    }

    /// By hand: A and B rest for all of April; C was worked on twice, at place 3.
    @Test
    void tellsOfTheHighestThatRested() {
        PriorityAdherenceReport report = report(
                IN_ORDER, List.of(A, B, C), act(11, "2026-04-10T08:00:00Z", C), act(12, "2026-04-11T08:00:00Z", C));
        assertThat(report.all())
                .containsExactly(
                        new ReportFinding(
                                FindingRule.FIRST_THEME_RESTS,
                                A,
                                "This theme is first in order, and no work on it was recorded for 30 days."),
                        new ReportFinding(
                                FindingRule.LOWER_THEME_WORKED_ON,
                                C,
                                "At place 3, this theme was worked on 2 times in the last 30 days, while “A” at place 1 rested."));
        assertThat(figure(report, FigureKind.FIRST_THEMES_WORKED_ON).exact()).hasToString("0");
    }

    /// By hand: C goes up on the 12th, after its work of the 10th; A was worked on, B was not.
    @Test
    void tellsOfAnOrderThatFollowedTheWork() {
        List<OrderStep> steps = new ArrayList<>(IN_ORDER);
        steps.add(step(4, "2026-04-12T08:00:00Z", C, 3, 1));
        PriorityAdherenceReport report = report(
                steps,
                List.of(C, A, B),
                act(11, "2026-04-10T08:00:00Z", C),
                act(12, "2026-04-11T08:00:00Z", A),
                act(13, "2026-04-20T08:00:00Z", B));
        assertThat(report.all())
                .containsExactly(
                        new ReportFinding(
                                FindingRule.ORDER_CHANGED_AFTERWARDS,
                                C,
                                "It went from place 3 to place 1 after it had been worked on once, while “B” above it rested."));
        assertThat(report.activity()).extracting(PriorityActivity::place).containsExactly(3, 1, 3);
    }

    private static PriorityAdherenceReport report(List<OrderStep> steps, List<ThemeId> today, ThemeAct... acts) {
        Period april = new Period(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-04-30"), BERLIN);
        ReportScope scope = new ReportScope(null, null, null, null, null, april, Instant.parse("2026-06-01T00:00:00Z"));
        LineStep condition = new LineStep(CONDITION, null, "target condition", "ACTIVE", false, true, true, null, TEAM);
        return new Adherence(
                        scope,
                        StrategyLine.of(List.of(condition)),
                        today.stream()
                                .map(theme -> new OrderedTheme(
                                        theme,
                                        ROADMAP,
                                        TEAM,
                                        CONDITION,
                                        theme.equals(A) ? "A" : theme.equals(B) ? "B" : "C",
                                        today.indexOf(theme) + 1,
                                        Instant.parse("2026-01-01T00:00:00Z")))
                                .toList(),
                        steps,
                        List.of(acts))
                .report();
    }

    private static Figure figure(PriorityAdherenceReport report, FigureKind kind) {
        return report.figures().stream()
                .filter(figure -> figure.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static OrderStep step(int number, String at, ThemeId theme, @Nullable Integer from, @Nullable Integer to) {
        return new OrderStep(new ChangeId(new UUID(7, number)), Instant.parse(at), theme, from, to);
    }

    private static ThemeAct act(int number, String at, ThemeId theme) {
        return new ThemeAct(new ChangeId(new UUID(7, number)), Instant.parse(at), theme, PriorityActivityKind.EVIDENCE);
    }
}
