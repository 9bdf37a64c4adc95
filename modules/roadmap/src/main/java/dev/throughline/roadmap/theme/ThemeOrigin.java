package dev.throughline.roadmap.theme;

/// Where a theme comes from.
public enum ThemeOrigin {
    STRATEGY,
    REQUEST,
    PROMISE
}
