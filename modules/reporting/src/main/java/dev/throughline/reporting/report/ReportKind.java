package dev.throughline.reporting.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Which report it is; the schema says what each asks.
public enum ReportKind {
    ALIGNMENT,

    PROGRESS(ReportTable.GOALS, ReportTable.LEVELS),
    REALITY_CHECK(ReportTable.TARGET_CONDITIONS, ReportTable.SEGMENTS),
    TRACK_RECORD(ReportTable.TEAMS, ReportTable.CONFIDENCE),
    TRUTH_CHECK(ReportTable.TARGET_CONDITIONS),
    AARRR_AND_HEART(ReportTable.METRICS),
    BUSINESS_LENS(ReportTable.GOALS, ReportTable.LEVERS),

    BUILD_TRAP,
    LEARNING,
    SHARED_TRUTH(ReportTable.THEMES, ReportTable.SOURCES, ReportTable.PROBLEMS),
    PRIORITY_ADHERENCE(ReportTable.THEMES, ReportTable.ACTIVITY),

    PROMISE_EXPOSURE(ReportTable.ACCOUNTS, ReportTable.MONTHS, ReportTable.WORTH),
    CONVERSATIONS(ReportTable.PEOPLE, ReportTable.MONTHS),

    PRODUCT_LED_HEALTH(ReportTable.QUESTIONS);

    private final Set<ReportTable> tables;

    ReportKind(ReportTable... own) {
        EnumSet<ReportTable> all = EnumSet.of(ReportTable.FINDINGS, ReportTable.FIGURES, ReportTable.ROWS);
        all.addAll(List.of(own));
        this.tables = Collections.unmodifiableSet(all);
    }

    /// Those that every report has, and its own.
    public Set<ReportTable> tables() {
        return tables;
    }
}
