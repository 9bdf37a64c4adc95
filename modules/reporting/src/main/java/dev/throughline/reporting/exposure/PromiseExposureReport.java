package dev.throughline.reporting.exposure;

import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.report.Report;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.scope.ReportScope;
import java.util.List;

/// How what was promised binds the product: to whom, by when, and what that is worth.
public record PromiseExposureReport(
        ReportScope scope,
        List<Figure> figures,
        List<ReportFinding> all,
        List<ExposureWorth> worth,
        List<AccountExposure> toAccounts,
        List<MonthExposure> inMonths)
        implements Report {

    @Override
    public ReportKind kind() {
        return ReportKind.PROMISE_EXPOSURE;
    }

    @Override
    public String sound() {
        return "No promise hijacks the product by contract, is overdue, is soon due for a problem that nobody validated, or waits for somebody to look into it.";
    }

    @Override
    public String nothing() {
        return "No promise is open here and no theme is, so there is nothing to judge.";
    }
}
