package dev.throughline.reporting.aggregate;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Id;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that belongs to a team and serves a target condition, or to nobody as yet.
record PlacedThing(
        Id id,
        @Nullable TeamId teamId,
        @Nullable TargetConditionId targetConditionId,
        String state,
        Instant createdAt) {}
