package dev.throughline.experiment.obstacle;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeObstacle(
        ObstacleId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> statement,
        ArgumentValue<String> description,
        @Nullable String reason) {}
