package dev.throughline.roadmap.version;

/// What became of a theme between two versions.
public enum ThemeDifferenceKind {
    ADDED,
    GONE,
    CHANGED
}
