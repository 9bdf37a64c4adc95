package dev.throughline.experiment.experiment;

import dev.throughline.experiment.obstacle.Obstacle;
import dev.throughline.experiment.obstacle.Obstacles;
import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.team.Team;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.Themes;
import dev.throughline.strategy.line.Neighbours;
import dev.throughline.strategy.metric.MeasureTarget;
import dev.throughline.strategy.metric.MeasureTargets;
import dev.throughline.strategy.targetcondition.TargetCondition;
import dev.throughline.strategy.targetcondition.TargetConditions;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ExperimentNeighbourController {

    private final Obstacles obstacles;
    private final TargetConditions conditions;
    private final Themes themes;
    private final MeasureTargets targets;
    private final Neighbours neighbours;

    ExperimentNeighbourController(
            Obstacles obstacles,
            TargetConditions conditions,
            Themes themes,
            MeasureTargets targets,
            Neighbours neighbours) {
        this.obstacles = obstacles;
        this.conditions = conditions;
        this.themes = themes;
        this.targets = targets;
        this.neighbours = neighbours;
    }

    @SchemaMapping
    @Nullable CompletableFuture<Obstacle> obstacle(Experiment experiment, Siblings siblings) {
        return siblings.find(experiment.obstacleId(), obstacles::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<TargetCondition> targetCondition(Experiment experiment, Siblings siblings) {
        return siblings.find(experiment.targetConditionId(), conditions::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Team> team(Experiment experiment, Siblings siblings) {
        return neighbours.team(experiment.teamId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Theme> theme(Experiment experiment, Siblings siblings) {
        return siblings.find(experiment.themeId(), themes::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<MeasureTarget> target(Experiment experiment, Siblings siblings) {
        return siblings.find(experiment.targetId(), targets::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> owner(Experiment experiment, Siblings siblings) {
        return neighbours.member(experiment.ownerId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> frozenBy(Experiment experiment, Siblings siblings) {
        return neighbours.member(experiment.frozenById(), siblings);
    }
}
