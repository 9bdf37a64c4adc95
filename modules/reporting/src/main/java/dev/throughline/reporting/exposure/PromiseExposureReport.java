package dev.throughline.reporting.exposure;

import static dev.throughline.reporting.report.ReportSheet.cell;
import static dev.throughline.reporting.report.ReportSheet.id;

import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.report.Report;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.report.ReportSheet;
import dev.throughline.reporting.report.ReportTable;
import dev.throughline.reporting.scope.ReportScope;
import java.time.YearMonth;
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

    @Override
    public List<ReportSheet<?>> sheets() {
        return List.of(
                ReportSheet.of(
                        ReportTable.ACCOUNTS,
                        toAccounts,
                        id("account", AccountExposure::accountId),
                        cell("promises", one -> one.counts().promises()),
                        cell("contractual", one -> one.counts().contractual()),
                        cell("hijack", one -> one.counts().hijack()),
                        cell("unvalidated", one -> one.counts().unvalidated()),
                        cell("planned", one -> one.counts().planned()),
                        cell("safe", one -> one.counts().safe()),
                        cell("next_due_on", AccountExposure::nextDueOn),
                        cell(
                                "worth_amount",
                                one -> one.worth() == null ? null : one.worth().amount()),
                        cell(
                                "worth_currency",
                                one -> one.worth() == null ? null : one.worth().currency())),
                ReportSheet.of(
                        ReportTable.MONTHS,
                        inMonths,
                        cell("month", one -> one.month() == null ? null : YearMonth.from(one.month())),
                        cell("promises", one -> one.counts().promises()),
                        cell("contractual", one -> one.counts().contractual()),
                        cell("hijack", one -> one.counts().hijack()),
                        cell("unvalidated", one -> one.counts().unvalidated()),
                        cell("planned", one -> one.counts().planned()),
                        cell("safe", one -> one.counts().safe())),
                ReportSheet.of(
                        ReportTable.WORTH,
                        worth,
                        cell("exposure", ExposureWorth::exposure),
                        cell("accounts", ExposureWorth::accounts),
                        cell("of_unknown_worth", ExposureWorth::ofUnknownWorth),
                        cell(
                                "worth",
                                one -> one.amounts().stream()
                                        .map(money -> money.amount().toPlainString() + " " + money.currency())
                                        .toList())));
    }
}
