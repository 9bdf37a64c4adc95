package dev.throughline.experiment.kata;

import dev.throughline.experiment.experiment.Experiment;
import dev.throughline.experiment.obstacle.Obstacle;
import dev.throughline.strategy.progress.Goal;
import dev.throughline.strategy.targetcondition.TargetCondition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a team stands on the way to a target condition.
public record KataBoard(
        TargetCondition targetCondition,
        @Nullable Obstacle selectedObstacle,
        @Nullable Experiment lastStep,
        @Nullable Experiment nextStep) {

    @Nullable Goal goal() {
        return targetCondition.goal();
    }

    /// When we can see what we learned.
    public @Nullable Instant learnedBy() {
        return nextStep == null ? null : nextStep.dueAt();
    }
}
