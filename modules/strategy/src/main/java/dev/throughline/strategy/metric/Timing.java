package dev.throughline.strategy.metric;

/// Whether it tells early or late.
public enum Timing {
    LEADING,
    LAGGING
}
