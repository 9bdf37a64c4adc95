package dev.throughline.reporting.truth;

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

/// Whether what is reported on track is.
public record TruthCheckReport(ReportScope scope, List<Figure> figures, List<ReportFinding> all, List<TruthCheck> each)
        implements Report {

    @Override
    public ReportKind kind() {
        return ReportKind.TRUTH_CHECK;
    }

    @Override
    public boolean judged() {
        return each.isEmpty() ? Report.super.judged() : each.stream().anyMatch(TruthCheck::told);
    }

    @Override
    public String sound() {
        return "Nothing that was measured speaks against what is reported on track.";
    }

    @Override
    public String nothing() {
        return "Nobody has checked in on an active target condition here, or nothing was measured for long enough, so there is nothing to judge.";
    }

    @Override
    public List<ReportSheet<?>> sheets() {
        return List.of(ReportSheet.of(
                ReportTable.TARGET_CONDITIONS,
                each,
                id("target_condition", TruthCheck::targetConditionId),
                cell("said", check -> check.said().status()),
                cell("confidence", check -> check.said().confidence()),
                cell("said_at", check -> check.said().at()),
                cell(
                        "doubts",
                        check -> check.doubts().stream().map(TruthDoubt::signal).toList()),
                cell(
                        "because",
                        check ->
                                check.doubts().stream().map(TruthDoubt::because).toList()),
                cell("unknown_because", TruthCheck::unknownBecause)));
    }
}
