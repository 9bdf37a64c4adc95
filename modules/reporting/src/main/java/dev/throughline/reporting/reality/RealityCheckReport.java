package dev.throughline.reporting.reality;

import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.report.Report;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.scope.ReportScope;
import java.util.List;

/// Whether what targets ask for can be reached.
public record RealityCheckReport(
        ReportScope scope, List<Figure> figures, List<ReportFinding> all, List<RealityCheck> each) implements Report {

    @Override
    public ReportKind kind() {
        return ReportKind.REALITY_CHECK;
    }

    @Override
    public String sound() {
        return "Nothing in force takes more than twice what was ever achieved, and every trend leads to its target.";
    }

    @Override
    public String nothing() {
        return "No target condition is active here, so there is nothing to judge.";
    }
}
