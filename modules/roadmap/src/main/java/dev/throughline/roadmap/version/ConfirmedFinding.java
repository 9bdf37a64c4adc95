package dev.throughline.roadmap.version;

import dev.throughline.roadmap.theme.ThemeId;
import org.jspecify.annotations.Nullable;

/// A warning that somebody has read and publishes in spite of.
record ConfirmedFinding(PublicationRule rule, @Nullable ThemeId themeId) {}
