package dev.throughline.reporting.priority;

import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.report.Report;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.scope.ReportScope;
import java.util.List;

/// Whether the work on themes follows their order.
public record PriorityAdherenceReport(
        ReportScope scope,
        List<Figure> figures,
        List<ReportFinding> all,
        List<PriorityActivity> activity,
        List<PriorityThemeRow> themes)
        implements Report {

    @Override
    public ReportKind kind() {
        return ReportKind.PRIORITY_ADHERENCE;
    }

    @Override
    public String sound() {
        return "The work follows the order.";
    }

    @Override
    public String nothing() {
        return "No theme is in an order here, and no work on one was recorded.";
    }
}
