package dev.throughline.stakeholder.insight;

/// What an insight is about (S1:41).
public enum InsightKind {
    PROBLEM,
    COMPETITOR,
    MARKET_TREND,
    SATISFACTION,
    VALUE_PROPOSITION
}
