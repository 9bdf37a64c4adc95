package dev.throughline.reporting.learning;

import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.FigureKind;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.finding.ReportVerdict;
import dev.throughline.reporting.report.Report;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.scope.ReportScope;
import dev.throughline.strategy.progress.ProgressState;
import java.util.List;

/// What teams tried in order to learn, and what came of it.
public record LearningReport(ReportScope scope, List<Figure> figures, List<ReportFinding> all) implements Report {

    @Override
    public ReportKind kind() {
        return ReportKind.LEARNING;
    }

    @Override
    public String sound() {
        return "Each team experiments, and each experiment ends when it was to.";
    }

    @Override
    public String nothing() {
        return "No team experiments here, so there is nothing to judge.";
    }

    /// Where no team is, zeros say nothing.
    @Override
    public ReportVerdict verdict() {
        return all.isEmpty()
                        && figures.stream()
                                .anyMatch(figure -> figure.kind() == FigureKind.EXPERIMENTING_TEAMS
                                        && figure.state() == ProgressState.UNKNOWN)
                ? ReportVerdict.UNKNOWN
                : Report.super.verdict();
    }
}
