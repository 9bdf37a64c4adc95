package dev.throughline.reporting.report;

/// Which report it is; the schema says what each asks.
public enum ReportKind {
    ALIGNMENT,

    PROGRESS,
    REALITY_CHECK,
    TRACK_RECORD,
    TRUTH_CHECK,
    AARRR_AND_HEART,
    BUSINESS_LENS,

    BUILD_TRAP,
    LEARNING,
    SHARED_TRUTH,
    PRIORITY_ADHERENCE,

    PROMISE_EXPOSURE,
    CONVERSATIONS,

    PRODUCT_LED_HEALTH
}
