package dev.throughline.reporting.report;

/// A table of a report: three that every report has, and its own.
public enum ReportTable {
    FINDINGS,
    FIGURES,
    ROWS,

    GOALS,
    LEVELS,
    TARGET_CONDITIONS,
    SEGMENTS,
    TEAMS,
    CONFIDENCE,
    METRICS,
    LEVERS,
    THEMES,
    SOURCES,
    PROBLEMS,
    ACTIVITY,
    ACCOUNTS,
    MONTHS,
    WORTH,
    PEOPLE,
    QUESTIONS
}
