package dev.throughline.reporting.picture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What is drawn; the schema says what each shows.
enum ReportPictureKind {
    STRATEGY_TREE,
    THEMES_AND_EXPERIMENTS,
    PIRATE_METRICS,
    PROMISES;

    /// As an address has it.
    String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ReportPictureKind> at(String address) {
        return Arrays.stream(values())
                .filter(kind -> kind.address().equals(address))
                .findFirst();
    }
}
