package dev.throughline.reporting.buildtrap;

import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.report.Report;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.scope.ReportScope;
import java.util.List;

/// Signs of the build trap: a list, never a score.
public record BuildTrapReport(ReportScope scope, List<Figure> figures, List<ReportFinding> all) implements Report {

    @Override
    public ReportKind kind() {
        return ReportKind.BUILD_TRAP;
    }

    @Override
    public String sound() {
        return "There is no sign of the build trap here.";
    }

    @Override
    public String nothing() {
        return "Nothing is planned or worked on here, so there is nothing to judge.";
    }
}
