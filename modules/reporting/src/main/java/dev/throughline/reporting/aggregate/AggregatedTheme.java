package dev.throughline.reporting.aggregate;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;

/// A theme that is not archived, and where its roadmap belongs.
record AggregatedTheme(
        ThemeId id, TeamId teamId, TargetConditionId targetConditionId, String state, Instant createdAt) {}
