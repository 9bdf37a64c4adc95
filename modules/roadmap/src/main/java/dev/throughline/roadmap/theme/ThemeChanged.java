package dev.throughline.roadmap.theme;

import org.jspecify.annotations.Nullable;

/// A theme moved, or what is believed of it was worded or assessed anew, or it was archived.
public record ThemeChanged(
        Theme before, Theme after, String action, @Nullable String reason) {}
