package dev.throughline.strategy.metric;

/// Which way the metric should go.
public enum Direction {
    INCREASE,
    DECREASE,
    MAINTAIN
}
