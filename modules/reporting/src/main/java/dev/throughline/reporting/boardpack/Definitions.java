package dev.throughline.reporting.boardpack;

import dev.throughline.platform.graphql.Descriptions;
import dev.throughline.reporting.document.Paper.Block;
import dev.throughline.reporting.document.Paper.Grid;
import dev.throughline.reporting.document.Paper.Heading;
import dev.throughline.reporting.document.Paper.Sentences;
import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.naming.Spoken;
import dev.throughline.reporting.report.Report;
import java.util.List;
import org.springframework.stereotype.Service;

/// How each number and each rule in a pack is defined: in the schema's own words.
@Service
class Definitions {

    private final Descriptions descriptions;

    Definitions(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    List<Block> of(List<Report> told) {
        return List.of(
                new Heading(1, "Appendix: definitions"),
                new Sentences("What each number counts, and what each rule looks for."),
                new Grid(
                        "Reports",
                        List.of("Report", "What it asks"),
                        told.stream().map(Report::kind).map(this::defined).toList()),
                new Grid(
                        "Numbers",
                        List.of("Number", "Definition"),
                        told.stream()
                                .flatMap(report -> report.figures().stream())
                                .map(Figure::kind)
                                .distinct()
                                .map(this::defined)
                                .toList()),
                new Grid(
                        "Rules of the findings",
                        List.of("Rule", "Definition"),
                        told.stream()
                                .flatMap(report -> report.all().stream())
                                .map(ReportFinding::rule)
                                .distinct()
                                .map(this::defined)
                                .toList()));
    }

    private List<String> defined(Enum<?> value) {
        return List.of(Spoken.of(value), descriptions.of(value).replace("`", ""));
    }
}
