package dev.throughline.strategy.document;

import static dev.throughline.organisation.role.Permission.CHALLENGE_CHANGE;
import static dev.throughline.organisation.role.Permission.CHALLENGE_READ;
import static dev.throughline.organisation.role.Permission.VISION_CHANGE;
import static dev.throughline.organisation.role.Permission.VISION_READ;

import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.strategy.challenge.Challenge;
import dev.throughline.strategy.challenge.Challenges;
import dev.throughline.strategy.vision.Vision;
import dev.throughline.strategy.vision.Visions;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class StrategyDocumentController {

    private final StrategyDocuments documents;
    private final Visions visions;
    private final Challenges challenges;
    private final Access access;

    StrategyDocumentController(StrategyDocuments documents, Visions visions, Challenges challenges, Access access) {
        this.documents = documents;
        this.visions = visions;
        this.challenges = challenges;
        this.access = access;
    }

    @Can({VISION_READ, CHALLENGE_READ})
    @QueryMapping
    @Nullable StrategyDocument strategyDocument(@Argument StrategyDocumentId id) {
        return documents.visible(id);
    }

    @Can({VISION_CHANGE, CHALLENGE_CHANGE})
    @MutationMapping
    StrategyDocument attachStrategyDocument(@Argument AttachStrategyDocument input) {
        return documents.attach(input);
    }

    @Can({VISION_CHANGE, CHALLENGE_CHANGE})
    @MutationMapping
    StrategyDocument changeStrategyDocument(@Argument ChangeStrategyDocument input) {
        return documents.change(input);
    }

    @Can({VISION_CHANGE, CHALLENGE_CHANGE})
    @MutationMapping
    StrategyDocument archiveStrategyDocument(@Argument ArchiveStrategyDocument input) {
        return documents.archive(input);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Vision> vision(StrategyDocument document, Siblings siblings) {
        return siblings.find(access.may(VISION_READ) ? document.visionId() : null, visions::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Challenge> challenge(StrategyDocument document, Siblings siblings) {
        return siblings.find(access.may(CHALLENGE_READ) ? document.challengeId() : null, challenges::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<StrategyDocument>> documents(Vision vision, Listing listing, Siblings siblings) {
        return siblings.find(
                access.may(VISION_READ) ? vision.id() : null, parents -> documents.ofVisions(parents, listing));
    }

    @SchemaMapping(field = "documents")
    @Nullable CompletableFuture<Connection<StrategyDocument>> challengeDocuments(
            Challenge challenge, Listing listing, Siblings siblings) {
        return siblings.find(
                access.may(CHALLENGE_READ) ? challenge.id() : null,
                parents -> documents.ofChallenges(parents, listing));
    }
}
