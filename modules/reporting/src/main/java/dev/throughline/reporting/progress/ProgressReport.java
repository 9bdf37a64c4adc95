package dev.throughline.reporting.progress;

import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.report.Report;
import dev.throughline.reporting.report.ReportKind;
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
}
