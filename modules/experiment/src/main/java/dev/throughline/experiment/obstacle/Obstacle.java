package dev.throughline.experiment.obstacle;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Archivable;
import dev.throughline.strategy.metric.MeasurementId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What keeps a team from its target condition (S1:243).
public record Obstacle(
        ObstacleId id,
        TargetConditionId targetConditionId,
        TeamId teamId,
        String statement,
        @Nullable String description,
        ObstacleState state,
        @Nullable Instant selectedAt,
        @Nullable Instant endedAt,
        @Nullable MeasurementId removedByMeasurementId,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt)
        implements Archivable {}
