package dev.throughline.roadmap.outcome;

import dev.throughline.platform.node.Archivable;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.strategy.metric.MeasureTargetId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a theme is to change, and how that leads to the target condition (S1:94). Without a target it is qualitative.
public record ThemeOutcome(
        ThemeOutcomeId id,
        ThemeId themeId,
        String statement,
        ThemeOutcomeSide side,
        String relation,
        @Nullable MeasureTargetId targetId,
        @Nullable String result,
        @Nullable Boolean met,
        @Nullable Instant measuredAt,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt)
        implements Archivable {

    public boolean qualitative() {
        return targetId == null;
    }
}
