package dev.throughline.strategy.metric;

/// How a value is held against a target. Met means met by this, not by 100 % of the way.
public enum Comparator {
    LT,
    LTE,
    GT,
    GTE,
    EQ,
    BETWEEN
}
