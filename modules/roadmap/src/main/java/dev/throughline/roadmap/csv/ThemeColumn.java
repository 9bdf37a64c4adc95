package dev.throughline.roadmap.csv;

import java.util.Locale;

/// The columns of a roadmap in a file, in their order. Those that are read are what a theme is proposed with; the
/// others follow from what is done with it.
enum ThemeColumn {
    PRIORITY(false),
    LANE(true),
    TITLE(true),
    DESCRIPTION(true),
    ORIGIN(true),
    STATE(false),
    PROBLEM(true),
    PROBLEM_VALIDITY(false),
    HYPOTHESIS(true),
    SOLUTION_VALIDITY(false),
    KNOWN(true),
    UNKNOWN(true),
    OUTCOMES(false),
    IN_BUILD(false),
    OWNER(true),
    LEARNED(false);

    private final boolean read;

    ThemeColumn(boolean read) {
        this.read = read;
    }

    boolean read() {
        return read;
    }

    /// As it is called in a file.
    String header() {
        return name().toLowerCase(Locale.ROOT);
    }
}
