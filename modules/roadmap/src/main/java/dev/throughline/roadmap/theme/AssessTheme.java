package dev.throughline.roadmap.theme;

import org.jspecify.annotations.Nullable;

record AssessTheme(
        ThemeId id,
        @Nullable Integer expectedVersion,
        HypothesisPart part,
        Validity validity,
        @Nullable String reason) {}
