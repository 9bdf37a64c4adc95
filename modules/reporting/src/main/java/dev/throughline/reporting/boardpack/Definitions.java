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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// How each number and each rule in a pack is defined: in the schema's own words.
@Service
class Definitions {

    private final Descriptions descriptions;

    Definitions(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    List<Block> of(List<Report> told) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, "Appendix: definitions"));
        blocks.add(new Sentences("What each number counts, and what each rule looks for."));
        grid("Reports", "What it asks", told.stream().map(Report::kind), blocks);
        grid(
                "Numbers",
                "Definition",
                told.stream().flatMap(report -> report.figures().stream()).map(Figure::kind),
                blocks);
        grid(
                "Rules",
                "What the rule looks for",
                told.stream().flatMap(report -> report.all().stream()).map(ReportFinding::rule),
                blocks);
        return blocks;
    }

    private void grid(String caption, String column, Stream<? extends Enum<?>> values, List<Block> blocks) {
        List<List<String>> rows = values.distinct().map(this::defined).toList();
        if (!rows.isEmpty()) {
            blocks.add(new Grid(caption, List.of("Name", column), rows));
        }
    }

    private List<String> defined(Enum<?> value) {
        return List.of(Spoken.of(value), descriptions.of(value).replace("`", ""));
    }
}
