package dev.throughline.experiment.experiment;

import static dev.throughline.organisation.role.Permission.EXPERIMENT_CHANGE;
import static dev.throughline.organisation.role.Permission.EXPERIMENT_READ;

import dev.throughline.experiment.obstacle.Obstacle;
import dev.throughline.organisation.role.Can;
import dev.throughline.organisation.team.Team;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.strategy.targetcondition.TargetCondition;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ExperimentController {

    private final Experiments experiments;
    private final ExperimentMoves moves;

    ExperimentController(Experiments experiments, ExperimentMoves moves) {
        this.experiments = experiments;
        this.moves = moves;
    }

    @Can(EXPERIMENT_READ)
    @QueryMapping
    @Nullable Experiment experiment(@Argument ExperimentId id) {
        return experiments.byIds(Set.of(id)).get(id);
    }

    @Can(EXPERIMENT_READ)
    @QueryMapping
    Connection<Experiment> experiments(Listing listing) {
        return experiments.page(listing);
    }

    @Can(EXPERIMENT_CHANGE)
    @MutationMapping
    Experiment designExperiment(@Argument DesignExperiment input) {
        return experiments.design(input);
    }

    @Can(EXPERIMENT_CHANGE)
    @MutationMapping
    Experiment changeExperiment(@Argument ChangeExperiment input) {
        return experiments.change(input);
    }

    @Can(EXPERIMENT_CHANGE)
    @MutationMapping
    Experiment startExperiment(@Argument MoveExperiment input) {
        return moves.start(input);
    }

    @Can(EXPERIMENT_CHANGE)
    @MutationMapping
    Experiment concludeExperiment(@Argument ConcludeExperiment input) {
        return moves.conclude(input);
    }

    @Can(EXPERIMENT_CHANGE)
    @MutationMapping
    Experiment cancelExperiment(@Argument MoveExperiment input) {
        return moves.cancel(input);
    }

    @SchemaMapping(field = "experiments")
    @Nullable CompletableFuture<Connection<Experiment>> on(Obstacle obstacle, Listing listing, Siblings siblings) {
        return siblings.find(obstacle.id(), parents -> experiments.on(parents, listing));
    }

    @SchemaMapping(field = "experiments")
    @Nullable CompletableFuture<Connection<Experiment>> under(TargetCondition condition, Listing listing, Siblings siblings) {
        return siblings.find(condition.id(), parents -> experiments.under(parents, listing));
    }

    @SchemaMapping(field = "experiments")
    @Nullable CompletableFuture<Connection<Experiment>> about(Theme theme, Listing listing, Siblings siblings) {
        return siblings.find(theme.id(), parents -> experiments.about(parents, listing));
    }

    @SchemaMapping(field = "experiments")
    @Nullable CompletableFuture<Connection<Experiment>> of(Team team, Listing listing, Siblings siblings) {
        return siblings.find(team.id(), parents -> experiments.of(parents, listing));
    }
}
