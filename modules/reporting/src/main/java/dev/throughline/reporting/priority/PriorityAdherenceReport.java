package dev.throughline.reporting.priority;

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

    @Override
    public List<ReportSheet<?>> sheets() {
        return List.of(
                ReportSheet.of(
                        ReportTable.THEMES,
                        themes,
                        id("theme", PriorityThemeRow::themeId),
                        cell("place", PriorityThemeRow::place),
                        cell("activity", PriorityThemeRow::activity),
                        cell("last_activity_at", PriorityThemeRow::lastActivityAt),
                        cell("resting", PriorityThemeRow::resting)),
                ReportSheet.of(
                        ReportTable.ACTIVITY,
                        activity,
                        cell("at", PriorityActivity::at),
                        cell("kind", PriorityActivity::kind),
                        id("theme", PriorityActivity::themeId),
                        cell("place", PriorityActivity::place)));
    }
}
