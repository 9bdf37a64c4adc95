package dev.throughline.roadmap.outcome;

import org.jspecify.annotations.Nullable;

record ArchiveThemeOutcome(
        ThemeOutcomeId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
