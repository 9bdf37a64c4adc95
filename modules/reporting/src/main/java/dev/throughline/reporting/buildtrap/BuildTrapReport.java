package dev.throughline.reporting.buildtrap;

import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.Report;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.finding.ReportKind;
import dev.throughline.reporting.scope.ReportScope;
import java.util.List;

/// Signs of the build trap: a list, never a score.
public record BuildTrapReport(ReportScope scope, List<Figure> figures, List<ReportFinding> all) implements Report {

    @Override
    public ReportKind kind() {
        return ReportKind.BUILD_TRAP;
    }
}
