package dev.throughline.reporting.talk;

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

/// Whether product people keep talking to customers, and to those with whom they lead.
public record ConversationReport(
        ReportScope scope,
        int target,
        List<Figure> figures,
        List<ReportFinding> all,
        List<PersonTalks> each,
        boolean judged)
        implements Report {

    @Override
    public ReportKind kind() {
        return ReportKind.CONVERSATIONS;
    }

    @Override
    public String sound() {
        return "In the last month that ended everybody talked to customers as often as the organisation means to; everybody used, demoed or sold the product, and who leads met the executives.";
    }

    @Override
    public String nothing() {
        return "Nobody who is to talk to customers was here for a whole month or the whole period, so there is nothing to judge.";
    }

    @Override
    public List<ReportSheet<?>> sheets() {
        return List.of(
                ReportSheet.of(
                        ReportTable.PEOPLE,
                        each,
                        id("member", PersonTalks::memberId),
                        cell("talks", PersonTalks::talks),
                        cell("strategic", PersonTalks::strategic),
                        cell("reactive", PersonTalks::reactive),
                        cell("with_sales_engineers", PersonTalks::withSalesEngineers),
                        cell("hands_on", PersonTalks::handsOn),
                        cell("with_first_team", PersonTalks::withFirstTeam),
                        cell("last_strategic_on", PersonTalks::lastStrategicOn),
                        cell("days_since", PersonTalks::daysSince),
                        cell("missed", PersonTalks::missed),
                        cell("overdue", PersonTalks::overdue)),
                ReportSheet.of(
                        ReportTable.MONTHS,
                        each.stream().flatMap(PersonMonth::of).toList(),
                        id("member", PersonMonth::memberId),
                        cell("month", one -> YearMonth.from(one.month().month())),
                        cell("held", one -> one.month().held()),
                        cell("wanted", one -> one.month().wanted()),
                        cell("reached", one -> one.month().reached())));
    }
}
