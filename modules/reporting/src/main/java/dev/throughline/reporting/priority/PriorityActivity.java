package dev.throughline.reporting.priority;

import dev.throughline.platform.changes.ChangeId;
import dev.throughline.roadmap.theme.ThemeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A piece of work on a theme, and the place that the theme had at that moment; null where it had left the order.
public record PriorityActivity(
        ChangeId changeId,
        Instant at,
        PriorityActivityKind kind,
        ThemeId themeId,
        @Nullable Integer place) {

    public String id() {
        return changeId.toString();
    }
}
