package dev.throughline.roadmap.outcome;

import org.jspecify.annotations.Nullable;

record MeasureThemeOutcome(
        ThemeOutcomeId id,
        @Nullable Integer expectedVersion,
        @Nullable String result,
        @Nullable Boolean met,
        @Nullable String reason) {}
