package dev.throughline.reporting.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Which report it is; the schema says what each asks.
public enum ReportKind {
    ALIGNMENT;

    /// As an address has it.
    public String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ReportKind> at(String address) {
        return Arrays.stream(values())
                .filter(kind -> kind.address().equals(address))
                .findFirst();
    }
}
