package dev.throughline.reporting.learning;

import static dev.throughline.experiment.experiment.ExperimentConclusion.INVALIDATED;
import static dev.throughline.experiment.experiment.ExperimentConclusion.VALIDATED;
import static dev.throughline.experiment.experiment.ExperimentState.CANCELLED;
import static dev.throughline.experiment.experiment.ExperimentState.CONCLUDED;
import static dev.throughline.experiment.experiment.ExperimentState.RUNNING;
import static dev.throughline.experiment.knowledge.KnowledgeItemKind.ASSUMPTION;
import static dev.throughline.experiment.knowledge.KnowledgeItemKind.KNOWN;
import static dev.throughline.experiment.knowledge.KnowledgeItemKind.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.experiment.experiment.ExperimentConclusion;
import dev.throughline.experiment.experiment.ExperimentId;
import dev.throughline.experiment.experiment.ExperimentState;
import dev.throughline.experiment.knowledge.KnowledgeItemId;
import dev.throughline.experiment.knowledge.KnowledgeItemKind;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.FigureKind;
import dev.throughline.reporting.finding.FindingRule;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.finding.ReportVerdict;
import dev.throughline.reporting.line.LineStep;
import dev.throughline.reporting.line.StrategyLine;
import dev.throughline.reporting.scope.Period;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Three teams, and one target condition for all of them; the period is October.
class LearningToldTests {

    private static final TargetConditionId CONDITION = new TargetConditionId(new UUID(2, 1));
    private static final TeamId OFTEN = new TeamId(new UUID(1, 1));
    private static final TeamId ONCE = new TeamId(new UUID(1, 2));
    private static final TeamId NEVER = new TeamId(new UUID(1, 3));

    /// By hand: started are 1, 3 and 4; concluded 1, after 2 days, and 2, after 4, one of each kind, so half way
    /// between
    /// 2 and 4 is 3. One of three teams experimented. When October ended 3 alone ran, 12 days longer than it was to.
    @Test
    void countsWhatWasTriedAndSaysWhoDidNot() {
        LearningReport report = told(
                List.of(
                        tried(1, OFTEN, CONCLUDED, "2026-10-01", null, "2026-10-03", VALIDATED),
                        tried(2, OFTEN, CONCLUDED, "2026-09-28", null, "2026-10-02", INVALIDATED),
                        tried(3, OFTEN, RUNNING, "2026-10-10", "2026-10-20", null, null),
                        tried(4, OFTEN, CANCELLED, "2026-10-05", null, "2026-10-06", null),
                        tried(5, ONCE, CONCLUDED, "2026-08-01", null, "2026-09-01", VALIDATED)),
                List.of());
        assertThat(count(report, FigureKind.EXPERIMENTS_STARTED)).isEqualTo(3);
        assertThat(count(report, FigureKind.EXPERIMENTS_CONCLUDED)).isEqualTo(2);
        assertThat(count(report, FigureKind.EXPERIMENTS_CANCELLED)).isEqualTo(1);
        assertThat(figure(report, FigureKind.EXPERIMENTS_VALIDATED).exact()).hasToString("1/2");
        assertThat(figure(report, FigureKind.EXPERIMENTS_INVALIDATED).exact()).hasToString("1/2");
        assertThat(figure(report, FigureKind.EXPERIMENTS_INCONCLUSIVE).exact()).hasToString("0");
        assertThat(figure(report, FigureKind.TIME_TO_LEARN).exact()).hasToString("3");
        assertThat(figure(report, FigureKind.EXPERIMENTING_TEAMS).exact()).hasToString("1/3");
        assertThat(figure(report, FigureKind.EXPERIMENTS_OVERRUN).exact()).hasToString("1");
        assertThat(report.all())
                .containsExactly(
                        new ReportFinding(
                                FindingRule.TEAM_WITHOUT_EXPERIMENT,
                                ONCE,
                                "No experiment of this team started, ran or ended in this period."),
                        new ReportFinding(
                                FindingRule.TEAM_WITHOUT_EXPERIMENT,
                                NEVER,
                                "This team has started no experiment at all."),
                        new ReportFinding(
                                FindingRule.EXPERIMENT_OVERRUN,
                                new ExperimentId(new UUID(3, 3)),
                                "This experiment runs 12 days longer than it was to run."));
    }

    /// By hand: 1 became known, 2 was confirmed, 3 refuted by what it came to, 4 by a learning that ended it; 5 stayed
    /// unknown and 6 was known before. When October ended 1, 2, 3 and 6 of five were known.
    @Test
    void countsEachStepAcrossTheThreshold() {
        LearningReport report = told(
                List.of(),
                List.of(
                        held(1, KNOWN, UNKNOWN, VALIDATED, "2026-10-04", null),
                        held(2, KNOWN, ASSUMPTION, VALIDATED, "2026-10-05", null),
                        held(3, KNOWN, ASSUMPTION, INVALIDATED, "2026-10-06", null),
                        held(4, ASSUMPTION, null, null, "2026-09-01", "2026-10-07"),
                        held(5, UNKNOWN, null, null, "2026-10-08", null),
                        held(6, KNOWN, UNKNOWN, VALIDATED, "2026-09-02", null),
                        held(7, KNOWN, UNKNOWN, VALIDATED, "2026-11-02", null)));
        assertThat(count(report, FigureKind.UNKNOWN_BECAME_KNOWN)).isEqualTo(1);
        assertThat(count(report, FigureKind.ASSUMPTIONS_CONFIRMED)).isEqualTo(1);
        assertThat(count(report, FigureKind.ASSUMPTIONS_REFUTED)).isEqualTo(2);
        assertThat(figure(report, FigureKind.KNOWN_KNOWLEDGE).exact()).hasToString("4/5");
    }

    @Test
    void judgesNothingWhereThereIsNoTeam() {
        assertThat(told(List.of(), List.of(), List.of()).verdict()).isEqualTo(ReportVerdict.UNKNOWN);
    }

    private static LearningReport told(List<TriedExperiment> experiments, List<HeldKnowledge> knowledge) {
        return told(experiments, knowledge, List.of(OFTEN, ONCE, NEVER));
    }

    private static LearningReport told(
            List<TriedExperiment> experiments, List<HeldKnowledge> knowledge, List<TeamId> teams) {
        Period october = new Period(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-31"), ZoneOffset.UTC);
        return new LearningTold(
                        new ReportScope(null, null, null, null, null, october, at("2026-11-12")),
                        StrategyLine.of(List.of(new LineStep(
                                CONDITION, null, "target condition", "ACTIVE", false, true, true, null, OFTEN))),
                        experiments,
                        List.of(),
                        knowledge,
                        teams)
                .report();
    }

    private static TriedExperiment tried(
            int number,
            TeamId team,
            ExperimentState state,
            String started,
            @Nullable String due,
            @Nullable String ended,
            @Nullable ExperimentConclusion conclusion) {
        return new TriedExperiment(
                new ExperimentId(new UUID(3, number)),
                team,
                CONDITION,
                state,
                at(started),
                due == null ? null : at(due),
                ended == null ? null : at(ended),
                conclusion);
    }

    private static HeldKnowledge held(
            int number,
            KnowledgeItemKind kind,
            @Nullable KnowledgeItemKind former,
            @Nullable ExperimentConclusion shownBy,
            String since,
            @Nullable String until) {
        return new HeldKnowledge(
                new KnowledgeItemId(new UUID(4, number)),
                OFTEN,
                CONDITION,
                kind,
                former,
                shownBy,
                at(since),
                until == null ? null : at(until),
                false,
                until != null);
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    private static int count(LearningReport report, FigureKind kind) {
        return figure(report, kind).count();
    }

    private static Figure figure(LearningReport report, FigureKind kind) {
        return report.figures().stream()
                .filter(figure -> figure.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
