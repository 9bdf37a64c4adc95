package dev.throughline.reporting.report;

/// Which report it is; the schema says what each asks.
public enum ReportKind {
    ALIGNMENT,

    PROMISE_EXPOSURE,
    CONVERSATIONS
}
