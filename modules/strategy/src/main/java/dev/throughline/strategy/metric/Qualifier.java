package dev.throughline.strategy.metric;

/// Which segments a target is about, by their baseline: "cities where it is over 10 minutes" (S1:224).
public record Qualifier(Comparator comparator, Exact value) {}
