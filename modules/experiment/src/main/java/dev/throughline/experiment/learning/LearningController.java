package dev.throughline.experiment.learning;

import static dev.throughline.organisation.role.Permission.EXPERIMENT_CHANGE;
import static dev.throughline.organisation.role.Permission.LEARNING_READ;

import dev.throughline.experiment.experiment.Experiment;
import dev.throughline.experiment.experiment.Experiments;
import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.role.Can;
import dev.throughline.organisation.team.Team;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.strategy.line.Neighbours;
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
class LearningController {

    private final Learnings learnings;
    private final Experiments experiments;
    private final TargetConditions conditions;
    private final Neighbours neighbours;

    LearningController(
            Learnings learnings, Experiments experiments, TargetConditions conditions, Neighbours neighbours) {
        this.learnings = learnings;
        this.experiments = experiments;
        this.conditions = conditions;
        this.neighbours = neighbours;
    }

    @Can(LEARNING_READ)
    @QueryMapping
    @Nullable Learning learning(@Argument LearningId id) {
        return learnings.byIds(Set.of(id)).get(id);
    }

    @Can(LEARNING_READ)
    @QueryMapping
    Connection<Learning> learnings(Listing listing) {
        return learnings.page(listing);
    }

    @Can(EXPERIMENT_CHANGE)
    @MutationMapping
    Learning recordLearning(@Argument RecordLearning input) {
        return learnings.record(input);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Experiment> experiment(Learning learning, Siblings siblings) {
        return siblings.find(learning.experimentId(), experiments::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<TargetCondition> targetCondition(Learning learning, Siblings siblings) {
        return siblings.find(learning.targetConditionId(), conditions::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Team> team(Learning learning, Siblings siblings) {
        return neighbours.team(learning.teamId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> recordedBy(Learning learning, Siblings siblings) {
        return neighbours.member(learning.recordedById(), siblings);
    }

    @SchemaMapping(field = "learnings")
    @Nullable CompletableFuture<Connection<Learning>> of(Experiment experiment, Listing listing, Siblings siblings) {
        return siblings.find(experiment.id(), parents -> learnings.of(parents, listing));
    }

    @SchemaMapping(field = "learnings")
    @Nullable CompletableFuture<Connection<Learning>> under(TargetCondition condition, Listing listing, Siblings siblings) {
        return siblings.find(condition.id(), parents -> learnings.under(parents, listing));
    }

    @SchemaMapping(field = "learnings")
    @Nullable CompletableFuture<Connection<Learning>> ofTeam(Team team, Listing listing, Siblings siblings) {
        return siblings.find(team.id(), parents -> learnings.ofTeams(parents, listing));
    }
}
