package dev.throughline.roadmap.theme;

/// A way to group themes, never a date.
public enum Lane {
    NOW,
    NEXT,
    LATER
}
