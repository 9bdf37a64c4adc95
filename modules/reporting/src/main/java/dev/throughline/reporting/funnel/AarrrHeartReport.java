package dev.throughline.reporting.funnel;

import static dev.throughline.reporting.report.ReportSheet.cell;
import static dev.throughline.reporting.report.ReportSheet.id;

import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.report.Report;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.report.ReportSheet;
import dev.throughline.reporting.report.ReportTable;
import dev.throughline.reporting.scope.ReportScope;
import java.util.List;
import java.util.stream.Stream;

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

    @Override
    public List<ReportSheet<?>> sheets() {
        return List.of(ReportSheet.of(
                ReportTable.METRICS,
                Stream.concat(
                                stages.stream().map(PirateStageCourses::courses),
                                dimensions.stream().map(HeartDimensionCourses::courses))
                        .flatMap(List::stream)
                        .distinct()
                        .flatMap(course -> course.spans().stream())
                        .toList(),
                id("metric", span -> span.metric().id()),
                cell("stage", span -> span.metric().pirateStage()),
                cell("dimension", span -> span.metric().heartDimension()),
                cell("from", MetricSpan::from),
                cell("to", MetricSpan::to),
                cell("value", MetricSpan::decimal)));
    }
}
