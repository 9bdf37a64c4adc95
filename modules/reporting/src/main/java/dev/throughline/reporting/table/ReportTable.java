package dev.throughline.reporting.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Which table of a report.
enum ReportTable {
    FINDINGS,
    FIGURES,
    ROWS;

    String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ReportTable> at(String address) {
        return Arrays.stream(values())
                .filter(table -> table.address().equals(address))
                .findFirst();
    }
}
