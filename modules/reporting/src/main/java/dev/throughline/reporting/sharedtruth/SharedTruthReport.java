package dev.throughline.reporting.sharedtruth;

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

    @Override
    public List<ReportSheet<?>> sheets() {
        return List.of(
                ReportSheet.of(
                        ReportTable.THEMES,
                        themes,
                        id("theme", TruthThemeRow::themeId),
                        cell("pieces", TruthThemeRow::pieces),
                        cell("accounts", TruthThemeRow::accounts)),
                ReportSheet.of(
                        ReportTable.SOURCES,
                        themes.stream().flatMap(ThemeSource::of).toList(),
                        id("theme", ThemeSource::themeId),
                        cell("kind", one -> one.source().kind()),
                        id("team", one -> one.source().teamId()),
                        cell("source", one -> one.source().name()),
                        cell("pieces", one -> one.source().pieces())),
                ReportSheet.of(
                        ReportTable.PROBLEMS,
                        problems,
                        id("problem", TruthProblemRow::problemId),
                        cell("accounts", TruthProblemRow::accounts),
                        cell("asking", TruthProblemRow::asking)));
    }
}
