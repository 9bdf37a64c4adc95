package dev.throughline.strategy.metric;

/// What a value of the metric is.
public enum MetricKind {
    SCALAR,
    DURATION,
    PERCENT,
    RATIO,
    QUALITATIVE
}
