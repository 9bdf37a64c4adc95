package dev.throughline.reporting.truth;

import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.report.Report;
import dev.throughline.reporting.report.ReportKind;
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
}
