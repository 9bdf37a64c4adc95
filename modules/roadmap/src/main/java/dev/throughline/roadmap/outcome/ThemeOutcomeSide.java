package dev.throughline.roadmap.outcome;

/// For whom something changes.
public enum ThemeOutcomeSide {
    BUSINESS,
    USER
}
