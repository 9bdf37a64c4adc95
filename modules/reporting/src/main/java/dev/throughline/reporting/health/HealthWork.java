package dev.throughline.reporting.health;

import dev.throughline.platform.node.Id;
import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.FigureKind;
import dev.throughline.reporting.finding.FindingRule;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.line.StrategyLine;
import dev.throughline.reporting.scope.Period;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.stakeholder.decision.DecisionState;
import dev.throughline.stakeholder.decision.HeardDecision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/// Whether what is wanted can be measured, what is tried teaches something, and others are heard before one decides.
record HealthWork(
        ReportScope scope,
        StrategyLine line,
        List<WantedCondition> conditions,
        List<EndedExperiment> experiments,
        List<HeardDecision> decisions,
        Map<ThemeId, ThemePlace> themes) {

    /// *(design)* A month is enough to find out where one begins.
    static final Duration DRAFTED = Duration.ofDays(30);

    /// *(design)* Two weeks: whoever works with the owner has met them again since.
    static final Duration UNHEARD = Duration.ofDays(14);

    Figure measurable(List<ReportFinding> findings) {
        List<WantedCondition> concerned = conditions.stream()
                .filter(condition -> line.concerns(scope, line.step(condition.id())))
                .toList();
        concerned.stream()
                .filter(condition ->
                        !condition.measurable() && !condition.createdAt().isAfter(end().minus(DRAFTED)))
                .forEach(condition -> findings.add(new ReportFinding(
                        FindingRule.TARGET_NOT_MEASURABLE,
                        condition.id(),
                        "This target condition was drafted %d days ago, and has no target with a baseline."
                                .formatted(days(condition.createdAt())))));
        return Figure.share(
                scope,
                FigureKind.MEASURABLE_TARGETS,
                ids(concerned.stream().filter(WantedCondition::measurable).toList(), WantedCondition::id),
                ids(concerned, WantedCondition::id),
                "No target condition is in use here.");
    }

    Figure taught(List<ReportFinding> findings) {
        List<EndedExperiment> concerned = experiments.stream()
                .filter(one -> period().holds(one.endedAt()))
                .filter(one -> line.concerns(scope, one.teamId(), one.targetConditionId()))
                .toList();
        concerned.stream()
                .filter(Predicate.not(EndedExperiment::taught))
                .forEach(one -> findings.add(new ReportFinding(
                        FindingRule.EXPERIMENT_TAUGHT_NOTHING,
                        one.id(),
                        "This experiment ran and was cancelled, and nobody wrote down what it taught.")));
        return Figure.share(
                scope,
                FigureKind.EXPERIMENTS_TAUGHT,
                ids(concerned.stream().filter(EndedExperiment::taught).toList(), EndedExperiment::id),
                ids(concerned, EndedExperiment::id),
                "No experiment that ran ended in this period.");
    }

    Figure heard(List<ReportFinding> findings) {
        List<HeardDecision> concerned =
                decisions.stream().filter(this::inPeriod).filter(this::concerns).toList();
        concerned.stream()
                .filter(one -> one.state() == DecisionState.OPEN
                        && !one.heard()
                        && !one.createdAt().isAfter(end().minus(UNHEARD)))
                .forEach(one -> findings.add(new ReportFinding(
                        FindingRule.DECISION_WITHOUT_OTHERS,
                        one.id(),
                        "This decision has been open for %d days, and nobody but its owner has said anything."
                                .formatted(days(one.createdAt())))));
        return Figure.share(
                scope,
                FigureKind.DECISIONS_HEARD,
                ids(concerned.stream().filter(HeardDecision::heard).toList(), HeardDecision::id),
                ids(concerned, HeardDecision::id),
                "No decision was open or made here in this period.");
    }

    private boolean inPeriod(HeardDecision decision) {
        boolean open = decision.decidedAt() == null || !decision.decidedAt().isBefore(period().until());
        return open ? decision.createdAt().isBefore(period().until()) : period().holds(decision.decidedAt());
    }

    /// A decision belongs where that is which it is about; one about nothing of a team or a line, to the organisation.
    private boolean concerns(HeardDecision decision) {
        ThemePlace theme = decision.themeId() == null ? null : themes.get(decision.themeId());
        if (theme != null) {
            return line.concerns(scope, theme.teamId(), theme.targetConditionId());
        }
        Id step = decision.targetConditionId() == null ? decision.challengeId() : decision.targetConditionId();
        return step == null
                ? scope.teams() == null && scope.challengeId() == null
                : line.concerns(scope, line.step(step));
    }

    private Period period() {
        return scope.over();
    }

    /// Now, or when the period ended.
    private Instant end() {
        return period().until().isBefore(scope.at()) ? period().until() : scope.at();
    }

    private long days(Instant since) {
        return Duration.between(since, end()).toDays();
    }

    private static <T> List<Id> ids(List<T> all, Function<T, ? extends Id> id) {
        return all.stream().<Id>map(id).toList();
    }
}
