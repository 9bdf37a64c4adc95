package dev.throughline.roadmap.theme;

/// What is believed, was shown, or turned out wrong.
public enum Validity {
    UNVALIDATED,
    VALIDATED,
    INVALIDATED
}
