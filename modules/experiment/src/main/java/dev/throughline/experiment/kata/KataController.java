package dev.throughline.experiment.kata;

import static dev.throughline.organisation.role.Permission.EXPERIMENT_READ;
import static dev.throughline.organisation.role.Permission.MEASUREMENT_READ;

import dev.throughline.experiment.experiment.Experiment;
import dev.throughline.experiment.experiment.Experiments;
import dev.throughline.experiment.obstacle.Obstacle;
import dev.throughline.experiment.obstacle.Obstacles;
import dev.throughline.organisation.role.Access;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.strategy.progress.Progress;
import dev.throughline.strategy.targetcondition.TargetCondition;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class KataController {

    private final KataBoards boards;
    private final Obstacles obstacles;
    private final Experiments experiments;
    private final Access access;

    KataController(KataBoards boards, Obstacles obstacles, Experiments experiments, Access access) {
        this.boards = boards;
        this.obstacles = obstacles;
        this.experiments = experiments;
        this.access = access;
    }

    @SchemaMapping
    @Nullable CompletableFuture<KataBoard> kata(TargetCondition condition, Siblings siblings) {
        return siblings.find(access.may(EXPERIMENT_READ) ? condition : null, boards::of);
    }

    @SchemaMapping
    CompletableFuture<List<CoachingAnswer>> questions(KataBoard board, Siblings siblings) {
        return siblings.load(board, boards::answers);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Progress> currentCondition(KataBoard board, Siblings siblings) {
        return siblings.find(access.may(MEASUREMENT_READ) ? board.goal() : null, boards::current);
    }

    @SchemaMapping(field = "obstacles")
    @Nullable CompletableFuture<Connection<Obstacle>> inTheWay(KataBoard board, Listing listing, Siblings siblings) {
        return siblings.find(board.targetCondition().id(), parents -> obstacles.under(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Experiment>> steps(KataBoard board, Listing listing, Siblings siblings) {
        return siblings.find(board.targetCondition().id(), parents -> experiments.stepsTo(parents, listing));
    }
}
