package dev.throughline.reporting.talk;

import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.report.Report;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.scope.ReportScope;
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
}
