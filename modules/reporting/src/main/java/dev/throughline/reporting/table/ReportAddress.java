package dev.throughline.reporting.table;

import dev.throughline.reporting.report.ReportKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A report's place in addresses: its kind in small letters, with dashes.
final class ReportAddress {

    private ReportAddress() {}

    static String of(ReportKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ReportKind> at(String address) {
        return Arrays.stream(ReportKind.values())
                .filter(kind -> of(kind).equals(address))
                .findFirst();
    }
}
