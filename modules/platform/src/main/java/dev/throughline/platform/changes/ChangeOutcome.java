package dev.throughline.platform.changes;

/// Whether what was attempted was done.
public enum ChangeOutcome {
    DONE,
    REFUSED
}
