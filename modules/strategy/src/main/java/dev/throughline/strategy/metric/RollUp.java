package dev.throughline.strategy.metric;

/// How values of segments become one value.
public enum RollUp {
    SUM,
    WEIGHTED_MEAN,
    MIN,
    MAX,
    SHARE_OF_SEGMENTS,
    NONE
}
