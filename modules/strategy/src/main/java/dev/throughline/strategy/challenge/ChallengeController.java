package dev.throughline.strategy.challenge;

import static dev.throughline.organisation.role.Permission.CHALLENGE_READ;
import static dev.throughline.organisation.role.Permission.MEASUREMENT_READ;
import static dev.throughline.organisation.role.Permission.VISION_READ;

import dev.throughline.organisation.businessline.BusinessLine;
import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.strategy.line.Neighbours;
import dev.throughline.strategy.metric.MeasureTarget;
import dev.throughline.strategy.metric.MeasureTargets;
import dev.throughline.strategy.progress.Evaluations;
import dev.throughline.strategy.progress.Progress;
import dev.throughline.strategy.vision.Vision;
import dev.throughline.strategy.vision.Visions;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ChallengeController {

    private final Challenges challenges;
    private final Visions visions;
    private final MeasureTargets targets;
    private final Evaluations evaluations;
    private final Neighbours neighbours;
    private final Access access;

    ChallengeController(
            Challenges challenges,
            Visions visions,
            MeasureTargets targets,
            Evaluations evaluations,
            Neighbours neighbours,
            Access access) {
        this.challenges = challenges;
        this.visions = visions;
        this.targets = targets;
        this.evaluations = evaluations;
        this.neighbours = neighbours;
        this.access = access;
    }

    @Can(CHALLENGE_READ)
    @QueryMapping
    @Nullable Challenge challenge(@Argument ChallengeId id) {
        return challenges.byIds(Set.of(id)).get(id);
    }

    @Can(CHALLENGE_READ)
    @QueryMapping
    Connection<Challenge> challenges(Listing listing) {
        return challenges.page(listing);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Challenge>> challenges(Vision vision, Listing listing, Siblings siblings) {
        return siblings.find(
                access.may(CHALLENGE_READ) ? vision.id() : null, parents -> challenges.under(parents, listing));
    }

    @SchemaMapping(field = "challenges")
    CompletableFuture<Connection<Challenge>> underIntent(Challenge intent, Listing listing, Siblings siblings) {
        return siblings.load(intent.id(), parents -> challenges.underIntents(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Vision> vision(Challenge challenge, Siblings siblings) {
        return siblings.find(access.may(VISION_READ) ? challenge.visionId() : null, visions::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Challenge> intent(Challenge challenge, Siblings siblings) {
        return siblings.find(challenge.intentId(), challenges::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<BusinessLine> businessLine(Challenge challenge, Siblings siblings) {
        return neighbours.line(challenge.businessLineId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> owner(Challenge challenge, Siblings siblings) {
        return neighbours.member(challenge.ownerId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> proposedBy(Challenge challenge, Siblings siblings) {
        return neighbours.member(challenge.proposedById(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> rewordedBy(Challenge challenge, Siblings siblings) {
        return neighbours.member(challenge.rewordedById(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<MeasureTarget> target(Challenge challenge, Siblings siblings) {
        return siblings.find(challenge.targetId(), targets::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Progress> progress(Challenge challenge, Siblings siblings) {
        return siblings.find(access.may(MEASUREMENT_READ) ? challenge.goal() : null, evaluations::of);
    }
}
