package dev.throughline.reporting.priority;

import dev.throughline.roadmap.theme.ThemeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A theme at its place in the order of its roadmap, and how much it was worked on.
public record PriorityThemeRow(
        ThemeId themeId, int place, int activity, @Nullable Instant lastActivityAt, boolean resting) {}
