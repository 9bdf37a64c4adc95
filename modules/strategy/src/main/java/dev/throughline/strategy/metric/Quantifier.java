package dev.throughline.strategy.metric;

/// How many segments have to meet a target.
public enum Quantifier {
    ALL,
    ANY,
    SHARE,
    POOLED
}
