package dev.throughline.roadmap.theme;

import org.jspecify.annotations.Nullable;

/// What evidence has shown.
public record AssessTheme(
        ThemeId id,
        @Nullable Integer expectedVersion,
        HypothesisPart part,
        Validity validity,
        @Nullable String reason) {}
