package dev.throughline.roadmap.theme;

import org.jspecify.annotations.Nullable;

record PrioritiseTheme(
        ThemeId id,
        @Nullable Integer expectedVersion,
        int priority,
        @Nullable Lane lane,
        @Nullable String reason) {}
