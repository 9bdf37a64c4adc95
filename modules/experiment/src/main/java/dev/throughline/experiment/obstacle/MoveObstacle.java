package dev.throughline.experiment.obstacle;

import org.jspecify.annotations.Nullable;

record MoveObstacle(
        ObstacleId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
