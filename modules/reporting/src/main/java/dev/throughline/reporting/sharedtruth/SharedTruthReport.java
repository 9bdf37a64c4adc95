package dev.throughline.reporting.sharedtruth;

import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.report.Report;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.scope.ReportScope;
import java.util.List;

/// What themes rest on, and how many customers problems were heard of from.
public record SharedTruthReport(
        ReportScope scope,
        List<Figure> figures,
        List<ReportFinding> all,
        List<TruthThemeRow> themes,
        List<TruthProblemRow> problems)
        implements Report {

    @Override
    public ReportKind kind() {
        return ReportKind.SHARED_TRUTH;
    }

    @Override
    public String sound() {
        return "Each theme rests on several sources, and each problem that is worked on was heard of from several customers, or none.";
    }

    @Override
    public String nothing() {
        return "No theme is in discovery or delivery here, and there is no problem.";
    }
}
