package dev.throughline.roadmap.dependency;

import dev.throughline.roadmap.theme.ThemeId;
import org.jspecify.annotations.Nullable;

record LinkTheme(
        ThemeId id,
        ThemeId dependsOnId,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
