package dev.throughline.reporting.progress;

import static dev.throughline.reporting.report.ReportSheet.cell;
import static dev.throughline.reporting.report.ReportSheet.id;

import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.report.Report;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.report.ReportSheet;
import dev.throughline.reporting.report.ReportTable;
import dev.throughline.reporting.scope.ReportScope;
import java.util.List;

/// How far every goal is.
public record ProgressReport(
        ReportScope scope,
        List<Figure> figures,
        List<ReportFinding> all,
        List<GoalProgress> each,
        List<LevelProgress> above)
        implements Report {

    @Override
    public ReportKind kind() {
        return ReportKind.PROGRESS;
    }

    @Override
    public String sound() {
        return "The progress of everything in force can be told, and nothing is overdue.";
    }

    @Override
    public String nothing() {
        return "There is no goal here, so there is nothing to judge.";
    }

    @Override
    public List<ReportSheet<?>> sheets() {
        return List.of(
                ReportSheet.of(
                        ReportTable.GOALS,
                        each,
                        id("goal", GoalProgress::where),
                        id("team", goal -> goal.row().teamId()),
                        cell("due_on", GoalProgress::dueOn),
                        cell(
                                "verdict",
                                goal -> goal.progress() == null
                                        ? null
                                        : goal.progress().verdict()),
                        cell("percent", GoalProgress::percent),
                        cell("state", GoalProgress::progressState),
                        cell("unknown_because", GoalProgress::unknownBecause)),
                ReportSheet.of(
                        ReportTable.LEVELS,
                        above,
                        id("level", LevelProgress::where),
                        cell("target_conditions", LevelProgress::targetConditions),
                        cell("met", LevelProgress::met),
                        cell("not_met", LevelProgress::notMet),
                        cell("unknown", LevelProgress::unknown)));
    }
}
