package dev.throughline.strategy.progress;

/// Whether progress can be told. Without a baseline it is unknown, never 0.
public enum ProgressState {
    KNOWN,
    UNKNOWN
}
