package dev.throughline.roadmap.csv;

import dev.throughline.platform.csv.Column;

/// The columns of a roadmap in a file, in their order. Those that are read are what a theme is proposed with; the
/// others follow from what is done with it.
enum ThemeColumn implements Column {
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

    @Override
    public boolean read() {
        return read;
    }

    @Override
    public boolean needed() {
        return this == TITLE;
    }
}
