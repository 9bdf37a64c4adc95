package dev.throughline.reporting.finding;

/// What a report comes to. Never a score: a number would hide what is wrong behind what is right.
public enum ReportVerdict {
    SOUND,
    FINDINGS,
    UNKNOWN
}
