package dev.throughline.reporting.boardpack;

import dev.throughline.reporting.document.Paper.Block;
import dev.throughline.reporting.document.Paper.Grid;
import dev.throughline.reporting.document.Paper.Heading;
import dev.throughline.reporting.document.Paper.Sentences;
import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.naming.Names;
import dev.throughline.reporting.naming.Spoken;
import dev.throughline.reporting.report.Report;
import dev.throughline.reporting.report.ReportSource;
import dev.throughline.reporting.report.Reports;
import dev.throughline.reporting.scope.ReportScopeInput;
import dev.throughline.strategy.progress.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/// What all the reports say, whichever there are.
@Service
class ReportChapters {

    private final Reports reports;
    private final Names names;

    ReportChapters(Reports reports, Names names) {
        this.reports = reports;
        this.names = names;
    }

    /// What may not be read is put among what is left out.
    List<Report> told(ReportScopeInput about, List<String> left) {
        List<Report> told = new ArrayList<>();
        for (ReportSource<?> source : reports.sources()) {
            try {
                told.add(reports.of(source, source.overTime() ? about : about.now()));
            } catch (AccessDeniedException denied) {
                left.add("%s. %s.".formatted(Spoken.of(source.kind()), denied.getMessage()));
            }
        }
        return told;
    }

    List<Block> glance(List<Report> told) {
        return List.of(
                new Heading(1, "At a glance"),
                new Sentences(
                        "There is no score: a number would hide what is wrong behind what is right. Each verdict is explained below."),
                new Grid(
                        "What the reports come to",
                        List.of("Report", "Verdict", "Because"),
                        told.stream()
                                .map(report -> List.of(
                                        Spoken.of(report.kind()), Spoken.of(report.verdict()), report.because()))
                                .toList()));
    }

    List<Block> found(List<Report> told, PackAudience audience) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, "What the reports say"));
        Map<String, String> called = names.of(told.stream()
                .flatMap(report -> shown(report, audience))
                .map(ReportFinding::where)
                .toList());
        for (Report report : told) {
            blocks.add(new Heading(2, Spoken.of(report.kind())));
            blocks.add(new Sentences("%s: %s".formatted(Spoken.of(report.verdict()), report.because())));
            if (!report.figures().isEmpty()) {
                blocks.add(new Grid(
                        "Numbers",
                        List.of("Number", "Value"),
                        report.figures().stream()
                                .map(figure -> List.of(Spoken.of(figure.kind()), value(figure)))
                                .toList()));
            }
            if (!report.all().isEmpty()) {
                findings(report, audience, called, blocks);
            }
        }
        return blocks;
    }

    /// The same advice is given once for each rule, not once for each finding.
    private static void findings(Report report, PackAudience audience, Map<String, String> called, List<Block> blocks) {
        blocks.add(new Grid(
                "Findings",
                List.of("Where", "What is the matter"),
                shown(report, audience)
                        .map(finding -> List.of(
                                Objects.requireNonNullElse(called.get(finding.id()), finding.id()), finding.what()))
                        .toList()));
        Rest.of(report.all().size(), audience.most()).ifPresent(blocks::add);
        blocks.add(new Grid(
                "What to do",
                List.of("Rule", "Findings", "Advice", "Source"),
                report.all().stream().collect(Collectors.groupingBy(ReportFinding::rule)).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(rule -> List.of(
                                Spoken.of(rule.getKey()),
                                "%,d".formatted(rule.getValue().size()),
                                rule.getKey().advice(),
                                rule.getKey().seed()))
                        .toList()));
    }

    private static Stream<ReportFinding> shown(Report report, PackAudience audience) {
        return report.all().stream().limit(audience.most());
    }

    /// As people read it; the exact one is in the API.
    private static String value(Figure figure) {
        if (figure.exact() == null) {
            return "Unknown: " + figure.unknownBecause();
        }
        Fraction share = figure.share();
        if (share != null) {
            return figure.total() == null
                    ? share.percent().toPlainString() + " %"
                    : "%,d of %,d, which is %s %%"
                            .formatted(
                                    figure.count(),
                                    figure.total(),
                                    share.percent().toPlainString());
        }
        return switch (figure.unit()) {
            case COUNT, SHARE -> figure.exact().decimal().toPlainString();
            case ANSWER -> figure.exact().decimal().toPlainString() + " of 5";
            default ->
                figure.exact().decimal().toPlainString() + " "
                        + Spoken.of(figure.unit()).toLowerCase(Locale.ROOT);
        };
    }
}
