package dev.throughline.reporting.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.experiment.experiment.ExperimentId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.reporting.finding.FindingRule;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.line.LineStep;
import dev.throughline.reporting.line.StrategyLine;
import dev.throughline.reporting.scope.Period;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.stakeholder.decision.DecisionId;
import dev.throughline.stakeholder.decision.DecisionState;
import dev.throughline.stakeholder.decision.HeardDecision;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The period is October, and it is over.
class HealthWorkTests {

    private static final TeamId TEAM = new TeamId(new UUID(1, 1));
    private static final TargetConditionId MEASURABLE = new TargetConditionId(new UUID(2, 1));
    private static final TargetConditionId WISH = new TargetConditionId(new UUID(2, 2));
    private static final TargetConditionId NEW_WISH = new TargetConditionId(new UUID(2, 3));

    private final List<ReportFinding> findings = new ArrayList<>();

    /// By hand: one of three can be measured. When October ended, a wish of 2 October was 30 days old, which is a
    /// month;
    /// one of the 3rd was not.
    @Test
    void leavesAMonthToFindOutWhereOneBegins() {
        HealthWork work = work(
                List.of(
                        new WantedCondition(MEASURABLE, true, at("2026-01-01")),
                        new WantedCondition(WISH, false, at("2026-10-02")),
                        new WantedCondition(NEW_WISH, false, at("2026-10-03"))),
                List.of(),
                List.of());
        assertThat(work.measurable(findings).exact()).hasToString("1/3");
        assertThat(findings)
                .containsExactly(new ReportFinding(
                        FindingRule.TARGET_NOT_MEASURABLE,
                        WISH,
                        "This target condition was drafted 30 days ago, and has no target with a baseline."));
    }

    /// By hand: of the two that ended in October one taught something; the third ended in November's first moment.
    @Test
    void asksOfWhatEndedWhatItTaught() {
        HealthWork work = work(
                List.of(),
                List.of(ended(1, "2026-10-01", true), ended(2, "2026-10-31", false), ended(3, "2026-11-01", false)),
                List.of());
        assertThat(work.taught(findings).exact()).hasToString("1/2");
        assertThat(findings).extracting(ReportFinding::where).containsExactly(new ExperimentId(new UUID(3, 2)));
    }

    /// By hand: 1 was decided in October and heard others; 2 was open for 14 days when it ended, and 3 for 13; 4 was
    /// decided before. One of three was heard.
    @Test
    void leavesTwoWeeksToHearOthers() {
        HealthWork work = work(
                List.of(),
                List.of(),
                List.of(
                        decision(1, "2026-09-01", "2026-10-05", true),
                        decision(2, "2026-10-18", null, false),
                        decision(3, "2026-10-19", null, false),
                        decision(4, "2026-09-01", "2026-09-30", false)));
        assertThat(work.heard(findings).exact()).hasToString("1/3");
        assertThat(findings)
                .containsExactly(new ReportFinding(
                        FindingRule.DECISION_WITHOUT_OTHERS,
                        new DecisionId(new UUID(4, 2)),
                        "This decision has been open for 14 days, and nobody but its owner has said anything."));
    }

    private static HealthWork work(
            List<WantedCondition> conditions, List<EndedExperiment> experiments, List<HeardDecision> decisions) {
        Period october = new Period(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-31"), ZoneOffset.UTC);
        return new HealthWork(
                new ReportScope(null, null, null, null, null, october, at("2026-11-12")),
                StrategyLine.of(List.of(step(MEASURABLE), step(WISH), step(NEW_WISH))),
                conditions,
                experiments,
                decisions,
                Map.of());
    }

    private static LineStep step(TargetConditionId id) {
        return new LineStep(id, null, "target condition", "ACTIVE", false, true, true, null, TEAM);
    }

    private static EndedExperiment ended(int number, String day, boolean taught) {
        return new EndedExperiment(new ExperimentId(new UUID(3, number)), TEAM, MEASURABLE, at(day), taught);
    }

    private static HeardDecision decision(int number, String created, @Nullable String decided, boolean heard) {
        return new HeardDecision(
                new DecisionId(new UUID(4, number)),
                decided == null ? DecisionState.OPEN : DecisionState.DECIDED,
                at(created),
                decided == null ? null : at(decided),
                null,
                null,
                null,
                heard);
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }
}
