package dev.throughline.reporting.buildtrap;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.roadmap.phase.Phase;
import dev.throughline.roadmap.roadmap.RoadmapId;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.roadmap.theme.ThemeOrigin;
import dev.throughline.roadmap.theme.ThemeState;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A theme, as the report reads it.
///
/// @param phase the last that it entered; it keeps it when it ends
/// @param measuredAt when one of its outcomes was measured last
/// @param gone whether the theme or its roadmap is archived
record TrapTheme(
        ThemeId id,
        RoadmapId roadmapId,
        TeamId teamId,
        TargetConditionId targetConditionId,
        String title,
        ThemeOrigin origin,
        ThemeState state,
        @Nullable Phase phase,
        @Nullable Instant phaseSince,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable Instant measuredAt,
        boolean gone) {

    boolean open() {
        return !gone && endedAt == null;
    }

    boolean atWork() {
        return open() && (state == ThemeState.DISCOVERY || state == ThemeState.DELIVERY);
    }

    /// Since it entered its phase: what was measured earlier was measured of something that was not there as yet.
    boolean measured() {
        return measuredAt != null && phaseSince != null && !measuredAt.isBefore(phaseSince);
    }

    /// What turned out wrong was found out, and keeps what was learned (S3:59).
    boolean deliveryEnded() {
        return endedAt != null
                && phase == Phase.DELIVERY
                && (state == ThemeState.OUTCOME_MEASURED || state == ThemeState.ABANDONED);
    }
}
