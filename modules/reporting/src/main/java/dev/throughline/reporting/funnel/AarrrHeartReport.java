package dev.throughline.reporting.funnel;

import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.report.Report;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.scope.ReportScope;
import java.util.List;

/// What the metrics of the funnel and of the experience came to.
public record AarrrHeartReport(
        ReportScope scope,
        List<Figure> figures,
        List<ReportFinding> all,
        List<PirateStageCourses> stages,
        List<HeartDimensionCourses> dimensions)
        implements Report {

    @Override
    public ReportKind kind() {
        return ReportKind.AARRR_AND_HEART;
    }

    @Override
    public String sound() {
        return "Every metric of a category was measured within the period.";
    }

    @Override
    public String nothing() {
        return "No metric has a stage of the funnel or a dimension of the experience, so there is nothing to judge.";
    }
}
