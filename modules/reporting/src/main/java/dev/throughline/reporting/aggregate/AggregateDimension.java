package dev.throughline.reporting.aggregate;

/// By what things are grouped.
public enum AggregateDimension {
    BUSINESS_LINE,
    TEAM,
    STATE,
    MONTH
}
