package dev.throughline.reporting.lens;

import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.report.Report;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.scope.ReportScope;
import java.util.List;

/// What the business is to gain, and what product does about it.
public record BusinessLensReport(
        ReportScope scope, List<Figure> figures, List<ReportFinding> all, List<BusinessOutcome> each)
        implements Report {

    @Override
    public ReportKind kind() {
        return ReportKind.BUSINESS_LENS;
    }

    @Override
    public String sound() {
        return "Product does something about every goal of the business, and nothing that serves none of them.";
    }

    @Override
    public String nothing() {
        return "No goal of the business is in force here, and product does nothing, so there is nothing to judge.";
    }
}
