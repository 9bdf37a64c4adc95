package dev.throughline.experiment.obstacle;

import dev.throughline.strategy.targetcondition.TargetConditionId;
import org.jspecify.annotations.Nullable;

record IdentifyObstacle(
        TargetConditionId targetConditionId,
        String statement,
        @Nullable String description) {}
