package dev.throughline.reporting.progress;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Id;
import dev.throughline.reporting.course.AsOfDay;
import dev.throughline.reporting.course.GoalRow;
import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.FigureKind;
import dev.throughline.reporting.finding.FindingRule;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.line.StrategyLine;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.progress.Goal;
import dev.throughline.strategy.progress.Progress;
import dev.throughline.strategy.progress.ProgressState;
import dev.throughline.strategy.progress.Verdict;
import dev.throughline.strategy.vision.VisionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The rule of the report, without a look at the database.
record Standing(
        ReportScope scope,
        AsOfDay asOf,
        StrategyLine line,
        Map<TeamId, List<BusinessLineId>> lines,
        List<GoalRow> rows,
        Map<Goal, Progress> progress) {

    private static final Set<String> STARTED = Set.of("ACTIVE", "ACHIEVED", "MISSED");

    ProgressReport report() {
        List<GoalProgress> each = rows.stream()
                .map(row -> new GoalProgress(row, row.goal() == null ? null : progress.get(row.goal())))
                .toList();
        List<GoalProgress> started = each.stream().filter(Standing::started).toList();
        return new ProgressReport(scope, figures(each, started), findings(each), each, levels(started));
    }

    private List<Figure> figures(List<GoalProgress> each, List<GoalProgress> started) {
        List<GoalProgress> told = started.stream()
                .filter(goal -> verdict(goal) != Verdict.UNKNOWN)
                .toList();
        return List.of(
                Figure.share(
                        scope,
                        FigureKind.TARGET_CONDITIONS_MET,
                        ids(told.stream()
                                .filter(goal -> verdict(goal) == Verdict.MET)
                                .toList()),
                        ids(told),
                        "No target condition that has started is measured here."),
                Figure.share(
                        scope,
                        FigureKind.PROGRESS_KNOWN,
                        ids(each.stream()
                                .filter(goal -> goal.progressState() == ProgressState.KNOWN)
                                .toList()),
                        ids(each),
                        "There is no goal here."));
    }

    private List<ReportFinding> findings(List<GoalProgress> each) {
        List<ReportFinding> findings = new ArrayList<>();
        for (GoalProgress goal : each) {
            if (goal.row().active() && goal.progressState() == ProgressState.UNKNOWN) {
                findings.add(new ReportFinding(
                        FindingRule.PROGRESS_UNKNOWN,
                        goal.where(),
                        "Nobody can tell how far this is. " + goal.unknownBecause()));
            }
            if (goal.row().active()
                    && goal.dueOn() != null
                    && goal.dueOn().isBefore(asOf.day())
                    && verdict(goal) != Verdict.MET) {
                findings.add(new ReportFinding(
                        FindingRule.GOAL_OVERDUE,
                        goal.where(),
                        "Its last day was %s, and %s."
                                .formatted(
                                        goal.dueOn(),
                                        verdict(goal) == Verdict.UNKNOWN
                                                ? "nobody can tell whether the target is met"
                                                : "the target is not met")));
            }
        }
        return findings;
    }

    /// Business lines by the teams' own, then visions, then challenges; the oldest first within each.
    private List<LevelProgress> levels(List<GoalProgress> started) {
        Map<Id, List<Progress>> levels = new LinkedHashMap<>();
        for (GoalProgress goal : started) {
            Progress done = goal.progress();
            if (done != null) {
                lines.getOrDefault(goal.row().teamId(), List.of()).stream()
                        .filter(scope::concerns)
                        .forEach(level -> add(levels, level, done));
            }
        }
        above(levels, started, VisionId.class);
        above(levels, started, ChallengeId.class);
        return levels.entrySet().stream()
                .map(level -> RollUps.level(level.getKey(), level.getValue()))
                .toList();
    }

    private void above(Map<Id, List<Progress>> levels, List<GoalProgress> started, Class<? extends Id> level) {
        for (GoalProgress goal : started) {
            Progress done = goal.progress();
            if (done != null) {
                line.above(Objects.requireNonNull(line.steps().get(goal.where())))
                        .filter(step -> level.isInstance(step.id()))
                        .forEach(step -> add(levels, step.id(), done));
            }
        }
    }

    private static void add(Map<Id, List<Progress>> levels, Id level, Progress progress) {
        levels.computeIfAbsent(level, one -> new ArrayList<>()).add(progress);
    }

    /// A challenge is above target conditions and not one of them.
    private static boolean started(GoalProgress goal) {
        return goal.row().teamId() != null && STARTED.contains(goal.row().state());
    }

    private static Verdict verdict(GoalProgress goal) {
        return goal.progress() == null ? Verdict.UNKNOWN : goal.progress().verdict();
    }

    private static List<Id> ids(List<GoalProgress> goals) {
        return goals.stream().map(GoalProgress::where).toList();
    }
}
