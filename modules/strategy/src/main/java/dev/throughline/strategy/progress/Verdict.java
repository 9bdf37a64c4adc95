package dev.throughline.strategy.progress;

/// Whether the target holds, by its comparator and quantifier; 100 % of the way is not yet met.
public enum Verdict {
    MET,
    NOT_MET,
    UNKNOWN
}
