package dev.throughline.reporting.priority;

import dev.throughline.platform.changes.ChangeId;
import dev.throughline.roadmap.theme.ThemeId;
import java.time.Instant;

/// A piece of work on a theme, by the entry of the change history that holds it.
record ThemeAct(ChangeId id, Instant at, ThemeId themeId, PriorityActivityKind kind) {}
