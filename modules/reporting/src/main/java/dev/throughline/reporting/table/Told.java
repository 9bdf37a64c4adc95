package dev.throughline.reporting.table;

import dev.throughline.platform.csv.Column;

/// A column that is only written: nobody imports a report.
interface Told extends Column {

    @Override
    default boolean read() {
        return false;
    }

    @Override
    default boolean needed() {
        return false;
    }

    enum OfFinding implements Told {
        REPORT,
        RULE,
        ID,
        NAME,
        WHAT,
        SEED,
        ADVICE
    }

    enum OfFigure implements Told {
        REPORT,
        FIGURE,
        UNIT,
        COUNT,
        TOTAL,
        VALUE,
        PERCENT,
        STATE,
        UNKNOWN_BECAUSE
    }

    enum OfRow implements Told {
        REPORT,
        FIGURE,
        COUNTED,
        ID,
        NAME
    }
}
