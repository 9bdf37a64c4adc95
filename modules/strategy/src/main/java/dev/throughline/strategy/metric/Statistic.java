package dev.throughline.strategy.metric;

/// How one value of the metric comes about; only counts and totals can be summed.
public enum Statistic {
    COUNT,
    TOTAL,
    AVERAGE,
    MEDIAN,
    RATE
}
