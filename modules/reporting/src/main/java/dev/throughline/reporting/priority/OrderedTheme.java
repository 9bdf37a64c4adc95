package dev.throughline.reporting.priority;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.roadmap.roadmap.RoadmapId;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A theme of a roadmap that is not archived, and its place in the order; null once it has left it.
record OrderedTheme(
        ThemeId id,
        RoadmapId roadmapId,
        TeamId teamId,
        TargetConditionId targetConditionId,
        String title,
        @Nullable Integer place,
        Instant createdAt) {}
