package dev.throughline.experiment.obstacle;

import static dev.throughline.organisation.role.Permission.EXPERIMENT_CHANGE;
import static dev.throughline.organisation.role.Permission.EXPERIMENT_READ;

import dev.throughline.experiment.experiment.Experiment;
import dev.throughline.experiment.experiment.Experiments;
import dev.throughline.organisation.role.Can;
import dev.throughline.organisation.team.Team;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.strategy.line.Neighbours;
import dev.throughline.strategy.metric.Measurement;
import dev.throughline.strategy.metric.Measurements;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.targetcondition.TargetConditions;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ObstacleController {

    private final Obstacles obstacles;
    private final ObstacleRemovals removals;
    private final Experiments experiments;
    private final Measurements measurements;
    private final TargetConditions conditions;
    private final Neighbours neighbours;

    ObstacleController(
            Obstacles obstacles,
            ObstacleRemovals removals,
            Experiments experiments,
            Measurements measurements,
            TargetConditions conditions,
            Neighbours neighbours) {
        this.obstacles = obstacles;
        this.removals = removals;
        this.experiments = experiments;
        this.measurements = measurements;
        this.conditions = conditions;
        this.neighbours = neighbours;
    }

    @Can(EXPERIMENT_READ)
    @QueryMapping
    @Nullable Obstacle obstacle(@Argument ObstacleId id) {
        return obstacles.byIds(Set.of(id)).get(id);
    }

    @Can(EXPERIMENT_READ)
    @QueryMapping
    Connection<Obstacle> obstacles(Listing listing) {
        return obstacles.page(listing);
    }

    @Can(EXPERIMENT_CHANGE)
    @MutationMapping
    Obstacle identifyObstacle(@Argument IdentifyObstacle input) {
        return obstacles.identify(input);
    }

    @Can(EXPERIMENT_CHANGE)
    @MutationMapping
    Obstacle changeObstacle(@Argument ChangeObstacle input) {
        return obstacles.change(input);
    }

    @Can(EXPERIMENT_CHANGE)
    @MutationMapping
    Obstacle selectObstacle(@Argument MoveObstacle input) {
        return obstacles.select(input);
    }

    @Can(EXPERIMENT_CHANGE)
    @MutationMapping
    Obstacle parkObstacle(@Argument MoveObstacle input) {
        return obstacles.park(input);
    }

    @Can(EXPERIMENT_CHANGE)
    @MutationMapping
    Obstacle removeObstacle(@Argument RemoveObstacle input) {
        return removals.remove(input);
    }

    @Can(EXPERIMENT_CHANGE)
    @MutationMapping
    Obstacle refuteObstacle(@Argument MoveObstacle input) {
        return obstacles.refute(input);
    }

    @Can(EXPERIMENT_CHANGE)
    @MutationMapping
    Obstacle archiveObstacle(@Argument MoveObstacle input) {
        return obstacles.archive(input);
    }

    @SchemaMapping
    @Nullable CompletableFuture<TargetCondition> targetCondition(Obstacle obstacle, Siblings siblings) {
        return siblings.find(obstacle.targetConditionId(), conditions::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Team> team(Obstacle obstacle, Siblings siblings) {
        return neighbours.team(obstacle.teamId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Experiment> removedByExperiment(Obstacle obstacle, Siblings siblings) {
        return siblings.find(
                obstacle.state() == ObstacleState.REMOVED ? obstacle.id() : null, experiments::thatRemoved);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Measurement> removedByMeasurement(Obstacle obstacle, Siblings siblings) {
        return siblings.find(obstacle.removedByMeasurementId(), measurements::byIds);
    }

    @SchemaMapping(field = "obstacles")
    @Nullable CompletableFuture<Connection<Obstacle>> under(TargetCondition condition, Listing listing, Siblings siblings) {
        return siblings.find(condition.id(), parents -> obstacles.under(parents, listing));
    }
}
