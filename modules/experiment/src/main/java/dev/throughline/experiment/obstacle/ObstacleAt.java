package dev.throughline.experiment.obstacle;

import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.strategy.StrategyError;
import dev.throughline.strategy.targetcondition.TargetCondition;

/// An obstacle with the target condition that it is in the way of; both held.
public record ObstacleAt(Obstacle obstacle, TargetCondition condition) {

    /// Nothing new is begun on what is over.
    public ObstacleAt refuseClosed(String path) {
        new Problems()
                .unless(
                        !obstacle.state().ended() && obstacle.inUse(),
                        PlatformError.MOVE_NOT_ALLOWED,
                        path,
                        "This obstacle is %s; nothing new is begun on it."
                                .formatted(obstacle.inUse() ? obstacle.state() : "archived"))
                .refuse();
        refuseEnded(condition, path);
        return this;
    }

    static void refuseEnded(TargetCondition condition, String path) {
        new Problems()
                .unless(
                        !condition.state().ended() && condition.inUse(),
                        StrategyError.PARENT_NOT_ACTIVE,
                        path,
                        "The target condition is %s: nothing stands in its way any more."
                                .formatted(condition.inUse() ? condition.state() : "archived"))
                .refuse();
    }
}
