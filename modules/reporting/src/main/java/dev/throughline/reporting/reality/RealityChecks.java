package dev.throughline.reporting.reality;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.reporting.course.AsOfDay;
import dev.throughline.reporting.course.AsOfDays;
import dev.throughline.reporting.course.GoalRow;
import dev.throughline.reporting.course.MeasuredGoal;
import dev.throughline.reporting.course.MeasuredGoals;
import dev.throughline.reporting.course.Said;
import dev.throughline.reporting.line.StrategyLine;
import dev.throughline.reporting.line.StrategyLines;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Holds every active target condition of a report against what its metric and its team ever did.
@Service
public class RealityChecks {

    /// What a team did longer ago, other people did.
    static final int YEARS = 2;

    private final MeasuredGoals goals;
    private final StrategyLines lines;
    private final AsOfDays days;

    RealityChecks(MeasuredGoals goals, StrategyLines lines, AsOfDays days) {
        this.goals = goals;
        this.lines = lines;
        this.days = days;
    }

    /// Of those that are active, the oldest first: how they went, what was said of them last, and the check of those
    /// with a last day.
    public record Checked(
            AsOfDay asOf,
            List<MeasuredGoal> active,
            Map<TargetConditionId, Said> said,
            Map<TargetConditionId, RealityCheck> checks) {}

    public Checked of(ReportScope scope) {
        AsOfDay asOf = days.of(scope);
        StrategyLine line = lines.current();
        List<GoalRow> rows = goals.targetConditions(asOf.endOf(asOf.day().minusYears(YEARS)), asOf);
        Set<GoalRow> active = rows.stream()
                .filter(GoalRow::active)
                .filter(row ->
                        line.concerns(scope, Objects.requireNonNull(line.steps().get(row.id()))))
                .collect(Collectors.toCollection(HashSet::new));
        Set<TeamId> teams =
                active.stream().map(row -> Objects.requireNonNull(row.teamId())).collect(Collectors.toSet());
        List<MeasuredGoal> held = goals.measured(
                rows.stream()
                        .filter(row -> row.baseline() != null && teams.contains(row.teamId()))
                        .toList(),
                asOf);
        List<MeasuredGoal> checked =
                held.stream().filter(goal -> active.contains(goal.row())).toList();
        Map<TargetConditionId, Said> said =
                goals.said(checked.stream().map(RealityChecks::id).collect(Collectors.toSet()), asOf);
        TeamPaces paces = new TeamPaces(asOf, held);
        Map<TargetConditionId, RealityCheck> checks = new LinkedHashMap<>();
        checked.stream()
                .filter(goal -> goal.row().dueOn() != null)
                .forEach(goal -> checks.put(id(goal), new Reality(goal, asOf, said.get(id(goal)), paces).check()));
        return new Checked(asOf, checked, said, checks);
    }

    private static TargetConditionId id(MeasuredGoal goal) {
        return (TargetConditionId) goal.row().id();
    }
}
