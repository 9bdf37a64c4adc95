package dev.throughline.reporting.learning;

import dev.throughline.experiment.experiment.ExperimentConclusion;
import dev.throughline.experiment.experiment.ExperimentState;
import dev.throughline.experiment.knowledge.KnowledgeItemKind;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Id;
import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.FigureKind;
import dev.throughline.reporting.finding.FigureUnit;
import dev.throughline.reporting.finding.FindingRule;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.line.StrategyLine;
import dev.throughline.reporting.scope.ReportScope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rule of the report, without a look at the database.
///
/// @param allTeams those in use that there were before the period ended
record LearningTold(
        ReportScope scope,
        StrategyLine line,
        List<TriedExperiment> allExperiments,
        List<Learned> allLearnings,
        List<HeldKnowledge> allKnowledge,
        List<TeamId> allTeams) {

    private static final String NONE_CONCLUDED = "No experiment was concluded in this period.";

    LearningReport report() {
        List<TriedExperiment> experiments = allExperiments.stream()
                .filter(one -> line.concerns(scope, one.teamId(), one.targetConditionId()))
                .toList();
        List<TriedExperiment> concluded = experiments.stream()
                .filter(one -> one.ended(ExperimentState.CONCLUDED))
                .filter(one -> within(one.endedAt()))
                .toList();
        List<ReportFinding> findings = new ArrayList<>();
        List<Figure> figures = new ArrayList<>(List.of(
                count(FigureKind.EXPERIMENTS_STARTED, experiments, one -> within(one.startedAt())),
                count(FigureKind.EXPERIMENTS_CONCLUDED, concluded, one -> true),
                share(FigureKind.EXPERIMENTS_VALIDATED, concluded, ExperimentConclusion.VALIDATED),
                share(FigureKind.EXPERIMENTS_INVALIDATED, concluded, ExperimentConclusion.INVALIDATED),
                share(FigureKind.EXPERIMENTS_INCONCLUSIVE, concluded, ExperimentConclusion.INCONCLUSIVE),
                count(
                        FigureKind.EXPERIMENTS_CANCELLED,
                        experiments,
                        one -> one.ended(ExperimentState.CANCELLED) && within(one.endedAt())),
                timeToLearn(concluded),
                learnings()));
        figures.addAll(knowledge());
        figures.add(teams(experiments, findings));
        figures.add(overrun(experiments, findings));
        return new LearningReport(scope, figures, findings);
    }

    private Figure count(FigureKind kind, List<TriedExperiment> experiments, Predicate<TriedExperiment> counted) {
        return Figure.count(scope, kind, ids(experiments.stream().filter(counted)));
    }

    private Figure share(FigureKind kind, List<TriedExperiment> concluded, ExperimentConclusion conclusion) {
        return Figure.share(
                scope,
                kind,
                ids(concluded.stream().filter(one -> one.conclusion() == conclusion)),
                ids(concluded.stream()),
                NONE_CONCLUDED);
    }

    private Figure timeToLearn(List<TriedExperiment> concluded) {
        List<Duration> took = concluded.stream()
                .map(one -> Duration.between(
                        Objects.requireNonNull(one.startedAt()), Objects.requireNonNull(one.endedAt())))
                .toList();
        return Figure.amount(
                scope,
                FigureKind.TIME_TO_LEARN,
                FigureUnit.DAYS,
                Median.days(took),
                ids(concluded.stream()),
                NONE_CONCLUDED);
    }

    private Figure learnings() {
        return Figure.count(
                scope,
                FigureKind.LEARNINGS,
                allLearnings.stream()
                        .filter(one -> line.concerns(scope, one.teamId(), one.targetConditionId()))
                        .filter(one -> within(one.at()))
                        .map(Learned::id)
                        .toList());
    }

    /// Each step across the threshold counts, also of what came and went within the period.
    private List<Figure> knowledge() {
        List<HeldKnowledge> items = allKnowledge.stream()
                .filter(one -> line.concerns(scope, one.teamId(), one.targetConditionId()))
                .toList();
        List<HeldKnowledge> begun =
                items.stream().filter(one -> within(one.since())).toList();
        Instant last = last();
        List<HeldKnowledge> held = items.stream().filter(one -> one.held(last)).toList();
        return List.of(
                Figure.count(scope, FigureKind.UNKNOWN_BECAME_KNOWN, known(begun, HeldKnowledge::becameKnown)),
                Figure.count(scope, FigureKind.ASSUMPTIONS_CONFIRMED, known(begun, HeldKnowledge::confirmed)),
                Figure.count(
                        scope,
                        FigureKind.ASSUMPTIONS_REFUTED,
                        items.stream()
                                .filter(one -> one.refuted() && within(one.since())
                                        || one.refutedByItsEnd() && within(one.until()))
                                .<Id>map(HeldKnowledge::id)
                                .toList()),
                Figure.share(
                        scope,
                        FigureKind.KNOWN_KNOWLEDGE,
                        known(held, one -> one.kind() == KnowledgeItemKind.KNOWN),
                        known(held, one -> true),
                        "Nothing was known, unknown or assumed here when this period ended."));
    }

    private static List<Id> known(List<HeldKnowledge> items, Predicate<HeldKnowledge> counted) {
        return items.stream().filter(counted).<Id>map(HeldKnowledge::id).toList();
    }

    /// Under a challenge, the teams are those that experimented there at any time.
    private Figure teams(List<TriedExperiment> experiments, List<ReportFinding> findings) {
        Set<TeamId> ever = new HashSet<>();
        Set<TeamId> then = new HashSet<>();
        for (TriedExperiment one : experiments) {
            ever.add(one.teamId());
            if (one.startedAt() != null && (within(one.startedAt()) || within(one.endedAt()) || one.ran(last()))) {
                then.add(one.teamId());
            }
        }
        List<TeamId> concerned = allTeams.stream()
                .filter(scope::concerns)
                .filter(team -> scope.challengeId() == null || ever.contains(team))
                .toList();
        concerned.stream()
                .filter(Predicate.not(then::contains))
                .forEach(team -> findings.add(new ReportFinding(
                        FindingRule.TEAM_WITHOUT_EXPERIMENT,
                        team,
                        ever.contains(team)
                                ? "No experiment of this team started, ran or ended in this period."
                                : "This team has started no experiment at all.")));
        return Figure.share(
                scope,
                FigureKind.EXPERIMENTING_TEAMS,
                concerned.stream().filter(then::contains).toList(),
                concerned,
                "There is no team here.");
    }

    private Figure overrun(List<TriedExperiment> experiments, List<ReportFinding> findings) {
        List<TriedExperiment> running =
                experiments.stream().filter(one -> one.ran(last())).toList();
        List<TriedExperiment> late =
                running.stream().filter(one -> one.overran(last())).toList();
        late.forEach(one -> findings.add(new ReportFinding(
                FindingRule.EXPERIMENT_OVERRUN,
                one.id(),
                "This experiment runs %s longer than it was to run."
                        .formatted(Spans.text(Duration.between(Objects.requireNonNull(one.dueAt()), last()))))));
        return Figure.share(
                scope,
                FigureKind.EXPERIMENTS_OVERRUN,
                ids(late.stream()),
                ids(running.stream()),
                "No experiment ran here when this period ended.");
    }

    /// The end of the period, or now while it lasts.
    private Instant last() {
        Instant ends = scope.over().until();
        return ends.isAfter(scope.at()) ? scope.at() : ends;
    }

    private boolean within(@Nullable Instant moment) {
        return scope.over().holds(moment);
    }

    private static List<Id> ids(Stream<TriedExperiment> experiments) {
        return experiments.<Id>map(TriedExperiment::id).toList();
    }
}
