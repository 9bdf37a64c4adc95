package dev.throughline.reporting.table;

import dev.throughline.reporting.report.ReportKind;
import dev.throughline.reporting.report.ReportTable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A report's place in addresses: its kind and its table in small letters, with dashes.
final class ReportAddress {

    private ReportAddress() {}

    static String of(Enum<?> named) {
        return named.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ReportKind> kind(String address) {
        return Arrays.stream(ReportKind.values())
                .filter(kind -> of(kind).equals(address))
                .findFirst();
    }

    /// Only a table that the report has.
    static Optional<ReportTable> table(ReportKind kind, String address) {
        return kind.tables().stream().filter(table -> of(table).equals(address)).findFirst();
    }
}
