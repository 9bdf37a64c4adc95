package dev.throughline.roadmap.theme;

import org.jspecify.annotations.Nullable;

/// A move to another state; what was learned is for those that turned out wrong.
record MoveTheme(
        ThemeId id,
        @Nullable Integer expectedVersion,
        @Nullable String learned,
        @Nullable String reason) {}
