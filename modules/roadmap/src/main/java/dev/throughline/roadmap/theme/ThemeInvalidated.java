package dev.throughline.roadmap.theme;

import org.jspecify.annotations.Nullable;

/// What a theme believed turned out wrong; it keeps what was learned.
public record ThemeInvalidated(Theme theme, @Nullable String reason) {}
