package dev.throughline.strategy.targetcondition;

import static dev.throughline.organisation.role.Permission.CHALLENGE_READ;
import static dev.throughline.organisation.role.Permission.INITIATIVE_READ;
import static dev.throughline.organisation.role.Permission.MEASUREMENT_READ;
import static dev.throughline.organisation.role.Permission.TARGET_CONDITION_READ;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Can;
import dev.throughline.organisation.team.Team;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.strategy.challenge.Challenge;
import dev.throughline.strategy.challenge.Challenges;
import dev.throughline.strategy.initiative.Initiative;
import dev.throughline.strategy.initiative.Initiatives;
import dev.throughline.strategy.line.Neighbours;
import dev.throughline.strategy.metric.MeasureTarget;
import dev.throughline.strategy.metric.MeasureTargets;
import dev.throughline.strategy.metric.Measurement;
import dev.throughline.strategy.progress.Evaluations;
import dev.throughline.strategy.progress.Progress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class TargetConditionController {

    private final TargetConditions conditions;
    private final Agreements agreements;
    private final Challenges challenges;
    private final Initiatives initiatives;
    private final MeasureTargets targets;
    private final Evaluations evaluations;
    private final Neighbours neighbours;
    private final Access access;

    TargetConditionController(
            TargetConditions conditions,
            Agreements agreements,
            Challenges challenges,
            Initiatives initiatives,
            MeasureTargets targets,
            Evaluations evaluations,
            Neighbours neighbours,
            Access access) {
        this.conditions = conditions;
        this.agreements = agreements;
        this.challenges = challenges;
        this.initiatives = initiatives;
        this.targets = targets;
        this.evaluations = evaluations;
        this.neighbours = neighbours;
        this.access = access;
    }

    @Can(TARGET_CONDITION_READ)
    @QueryMapping
    @Nullable TargetCondition targetCondition(@Argument TargetConditionId id) {
        return conditions.byIds(Set.of(id)).get(id);
    }

    @Can(TARGET_CONDITION_READ)
    @QueryMapping
    Connection<TargetCondition> targetConditions(Listing listing) {
        return conditions.page(listing);
    }

    @SchemaMapping(field = "targetConditions")
    @Nullable CompletableFuture<Connection<TargetCondition>> underChallenge(
            Challenge challenge, Listing listing, Siblings siblings) {
        return siblings.find(
                access.may(TARGET_CONDITION_READ) ? challenge.id() : null,
                parents -> conditions.underChallenges(parents, listing));
    }

    @SchemaMapping(field = "targetConditions")
    @Nullable CompletableFuture<Connection<TargetCondition>> underInitiative(
            Initiative initiative, Listing listing, Siblings siblings) {
        return siblings.find(
                access.may(TARGET_CONDITION_READ) ? initiative.id() : null,
                parents -> conditions.underInitiatives(parents, listing));
    }

    @SchemaMapping(field = "targetConditions")
    @Nullable CompletableFuture<Connection<TargetCondition>> of(Team team, Listing listing, Siblings siblings) {
        return siblings.find(
                access.may(TARGET_CONDITION_READ) ? team.id() : null, teams -> conditions.of(teams, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Team> team(TargetCondition condition, Siblings siblings) {
        return neighbours.team(condition.teamId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Challenge> challenge(TargetCondition condition, Siblings siblings) {
        return siblings.find(access.may(CHALLENGE_READ) ? condition.challengeId() : null, challenges::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Initiative> initiative(TargetCondition condition, Siblings siblings) {
        return siblings.find(access.may(INITIATIVE_READ) ? condition.initiativeId() : null, initiatives::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> owner(TargetCondition condition, Siblings siblings) {
        return neighbours.member(condition.ownerId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> acceptedBy(TargetCondition condition, Siblings siblings) {
        return neighbours.member(condition.acceptedById(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> managementAcceptedBy(TargetCondition condition, Siblings siblings) {
        return neighbours.member(condition.managementAcceptedById(), siblings);
    }

    @SchemaMapping
    CompletableFuture<List<AcceptanceSide>> awaitsAcceptanceOf(TargetCondition condition, Siblings siblings) {
        return siblings.load(condition, agreements::awaited);
    }

    @SchemaMapping
    @Nullable CompletableFuture<TargetCondition> revises(TargetCondition condition, Siblings siblings) {
        return siblings.find(condition.revisesId(), conditions::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<MeasureTarget> target(TargetCondition condition, Siblings siblings) {
        return siblings.find(condition.targetId(), targets::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Progress> progress(TargetCondition condition, Siblings siblings) {
        return siblings.find(access.may(MEASUREMENT_READ) ? condition.goal() : null, evaluations::of);
    }

    @SchemaMapping
    @Nullable CompletableFuture<List<Measurement>> currentCondition(TargetCondition condition, Siblings siblings) {
        return siblings.find(access.may(MEASUREMENT_READ) ? condition.targetId() : null, evaluations::currentOf);
    }
}
