package dev.throughline.reporting.table;

import dev.throughline.platform.csv.CsvFile;
import dev.throughline.platform.graphql.BadInput;
import dev.throughline.platform.node.Id;
import dev.throughline.reporting.finding.Figure;
import dev.throughline.reporting.finding.ReportFinding;
import dev.throughline.reporting.naming.Names;
import dev.throughline.reporting.report.Report;
import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.report.ReportSheet;
import dev.throughline.reporting.report.ReportSheet.SheetColumn;
import dev.throughline.reporting.report.ReportTable;
import dev.throughline.reporting.report.Reports;
import dev.throughline.reporting.scope.ReportScopeInput;
import dev.throughline.reporting.scope.ScopeAddress;
import dev.throughline.reporting.table.Told.OfFigure;
import dev.throughline.reporting.table.Told.OfFinding;
import dev.throughline.reporting.table.Told.OfRow;
import dev.throughline.strategy.progress.Fraction;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Writes what a report says to its reader, whole and in its order, into a file that the caller removes.
@Service
class ReportTables {

    private final Reports reports;
    private final Names names;

    ReportTables(Reports reports, Names names) {
        this.reports = reports;
        this.names = names;
    }

    Optional<Path> write(ReportKind kind, ReportTable table, ReportScopeInput about) {
        return reports.of(kind, about).map(report -> {
            Path file = CsvFile.temporary();
            try {
                switch (table) {
                    case FINDINGS -> findings(report, file);
                    case FIGURES -> figures(report, file);
                    case ROWS -> rows(report, file);
                    default ->
                        report.sheets().stream()
                                .filter(sheet -> sheet.table() == table)
                                .forEach(sheet -> own(sheet, file));
                }
            } catch (RuntimeException | Error failure) {
                CsvFile.remove(file);
                throw failure;
            }
            return file;
        });
    }

    /// For whoever may read the report.
    String address(ReportKind kind, ReportTable table, @Nullable ReportScopeInput about) {
        if (!kind.tables().contains(table)) {
            throw new BadInput(
                    "table",
                    "%s has no table %s; it has %s."
                            .formatted(
                                    kind,
                                    table,
                                    kind.tables().stream()
                                            .map(ReportTable::name)
                                            .collect(Collectors.joining(", "))));
        }
        reports.source(kind).ifPresent(source -> reports.admit(source, about));
        return "/reports/%s/%s.csv%s"
                .formatted(ReportAddress.of(kind), ReportAddress.of(table), new ScopeAddress(about).query(List.of()));
    }

    private void findings(Report report, Path file) {
        Map<String, String> called =
                names.of(report.all().stream().map(ReportFinding::where).toList());
        try (var csv = new CsvFile<>(file, OfFinding.values())) {
            for (ReportFinding finding : report.all()) {
                csv.write(column -> switch (column) {
                    case REPORT -> report.kind().name();
                    case RULE -> finding.rule().name();
                    case ID -> finding.id();
                    case NAME -> called.get(finding.id());
                    case WHAT -> finding.what();
                    case SEED -> finding.seed();
                    case ADVICE -> finding.advice();
                });
            }
        }
    }

    private static void figures(Report report, Path file) {
        try (var csv = new CsvFile<>(file, OfFigure.values())) {
            for (Figure figure : report.figures()) {
                csv.write(column -> text(column, report, figure));
            }
        }
    }

    private static @Nullable String text(OfFigure column, Report report, Figure figure) {
        Fraction share = figure.share();
        return switch (column) {
            case REPORT -> report.kind().name();
            case FIGURE -> figure.kind().name();
            case UNIT -> figure.unit().name();
            case COUNT -> Integer.toString(figure.count());
            case TOTAL -> figure.total() == null ? null : figure.total().toString();
            case VALUE -> figure.exact() == null ? null : figure.exact().toString();
            case PERCENT -> share == null ? null : share.percent().toPlainString();
            case STATE -> figure.state().name();
            case UNKNOWN_BECAUSE -> figure.unknownBecause();
        };
    }

    /// Those that were counted, and behind them those that were looked at and not counted.
    private void rows(Report report, Path file) {
        Set<Id> ids = new HashSet<>();
        report.figures().forEach(figure -> all(figure).forEach(ids::add));
        Map<String, String> called = names.of(ids);
        try (var csv = new CsvFile<>(file, OfRow.values())) {
            for (Figure figure : report.figures()) {
                Set<Id> counted = new HashSet<>(figure.counted());
                all(figure)
                        .distinct()
                        .forEach(id -> csv.write(column -> switch (column) {
                            case REPORT -> report.kind().name();
                            case FIGURE -> figure.kind().name();
                            case COUNTED -> Boolean.toString(counted.contains(id));
                            case ID -> id.toString();
                            case NAME -> called.get(id.toString());
                        }));
            }
        }
    }

    /// With the name of each id beside it.
    private <T> void own(ReportSheet<T> sheet, Path file) {
        Map<String, String> called = names.of(sheet.rows().stream()
                .flatMap(row -> sheet.columns().stream().filter(SheetColumn::id).map(column ->
                        (Id) column.value().apply(row)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Heading[] headings = Heading.of(sheet.columns());
        try (var csv = new CsvFile<>(file, headings)) {
            for (T row : sheet.rows()) {
                List<@Nullable String> texts = new ArrayList<>();
                for (SheetColumn<T> column : sheet.columns()) {
                    String text = text(column.value().apply(row));
                    texts.add(text);
                    if (column.id()) {
                        texts.add(text == null ? null : called.get(text));
                    }
                }
                csv.write(heading -> texts.get(heading.place()));
            }
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number.toPlainString();
            case Collection<?> several ->
                several.stream().map(ReportTables::text).collect(Collectors.joining("; "));
            default -> value.toString();
        };
    }

    private static Stream<Id> all(Figure figure) {
        List<? extends Id> among = figure.among();
        return Stream.concat(figure.counted().stream(), among == null ? Stream.of() : among.stream());
    }
}
