package dev.throughline.reporting.alignment;

import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.report.Report;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.scope.ReportScope;
import java.util.List;

/// Whether everything leads to a vision in force.
public record AlignmentReport(ReportScope scope, List<Figure> figures, List<ReportFinding> all) implements Report {

    @Override
    public ReportKind kind() {
        return ReportKind.ALIGNMENT;
    }

    @Override
    public String sound() {
        return "Everything in force and everything told leads to a vision in force.";
    }

    @Override
    public String nothing() {
        return "Nothing is in force here and no team is, so there is nothing to judge.";
    }
}
