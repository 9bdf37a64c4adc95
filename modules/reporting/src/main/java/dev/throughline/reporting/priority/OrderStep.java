package dev.throughline.reporting.priority;

import dev.throughline.platform.changes.ChangeId;
import dev.throughline.roadmap.theme.ThemeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A theme entered the order of its roadmap, went to another place or left it. The others closed up or made room, which
/// nobody wrote down for each of them.
record OrderStep(
        ChangeId id,
        Instant at,
        ThemeId themeId,
        @Nullable Integer from,
        @Nullable Integer to) {

    boolean up() {
        return from != null && to != null && to < from;
    }
}
