package dev.throughline.experiment.obstacle;

import dev.throughline.experiment.ExperimentError;
import dev.throughline.experiment.experiment.Experiment;
import dev.throughline.experiment.experiment.ExperimentState;
import dev.throughline.experiment.experiment.Experiments;
import dev.throughline.platform.errors.Moves;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.errors.Versions;
import dev.throughline.strategy.metric.Measurements;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;

/// Says that obstacles are gone, where something shows it.
@Service
public class ObstacleRemovals {

    private final Obstacles obstacles;
    private final Experiments experiments;
    private final Measurements measurements;

    ObstacleRemovals(Obstacles obstacles, Experiments experiments, Measurements measurements) {
        this.obstacles = obstacles;
        this.experiments = experiments;
        this.measurements = measurements;
    }

    public Obstacle remove(RemoveObstacle remove) {
        Obstacle before = obstacles.hold(remove.id(), "id").obstacle();
        Versions.expect(remove.expectedVersion(), before);
        Moves.expect(before.state(), ObstacleState.REMOVED);
        new Problems()
                .unless(
                        remove.experimentId() != null || remove.measurementId() != null,
                        ExperimentError.REMOVAL_NOT_SHOWN,
                        "experimentId",
                        "Name what showed that this obstacle is gone: a concluded experiment on it, or a measurement.")
                .refuse();
        if (remove.measurementId() != null
                && measurements.byIds(Set.of(remove.measurementId())).isEmpty()) {
            throw Refusal.notFound("measurementId");
        }
        if (remove.experimentId() != null) {
            experiments.showedRemoval(shown(before, remove), remove.reason());
        }
        return obstacles.remove(before, remove);
    }

    private Experiment shown(Obstacle obstacle, RemoveObstacle remove) {
        Experiment experiment = experiments.hold(Objects.requireNonNull(remove.experimentId()), "experimentId");
        new Problems()
                .unless(
                        experiment.obstacleId().equals(obstacle.id()),
                        ExperimentError.REMOVAL_NOT_SHOWN,
                        "experimentId",
                        "This experiment is about another obstacle.")
                .unless(
                        experiment.state() == ExperimentState.CONCLUDED,
                        ExperimentError.REMOVAL_NOT_SHOWN,
                        "experimentId",
                        "This experiment is %s: it shows something when it is concluded.".formatted(experiment.state()))
                .refuse();
        return experiment;
    }
}
