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
    public boolean judged() {
        return !each.isEmpty();
    }

    @Override
    public String sound() {
        return "Nothing in force takes more than twice what was ever achieved, and of no trend is it clear that it will miss its target.";
    }

    @Override
    public String nothing() {
        return "No target condition that is active here has a target, a baseline and a last day, so there is nothing to judge.";
    }
}
