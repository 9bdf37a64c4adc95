package dev.throughline.strategy.initiative;

import static dev.throughline.organisation.role.Permission.CHALLENGE_READ;
import static dev.throughline.organisation.role.Permission.INITIATIVE_ACTIVATE;
import static dev.throughline.organisation.role.Permission.INITIATIVE_CHANGE;
import static dev.throughline.organisation.role.Permission.INITIATIVE_CREATE;
import static dev.throughline.organisation.role.Permission.INITIATIVE_READ;

import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.role.Access;
import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.strategy.challenge.Challenge;
import dev.throughline.strategy.challenge.Challenges;
import dev.throughline.strategy.line.Neighbours;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class InitiativeController {

    private final Initiatives initiatives;
    private final Challenges challenges;
    private final Neighbours neighbours;
    private final Access access;

    InitiativeController(Initiatives initiatives, Challenges challenges, Neighbours neighbours, Access access) {
        this.initiatives = initiatives;
        this.challenges = challenges;
        this.neighbours = neighbours;
        this.access = access;
    }

    @Can(INITIATIVE_READ)
    @QueryMapping
    @Nullable Initiative initiative(@Argument InitiativeId id) {
        return initiatives.byIds(Set.of(id)).get(id);
    }

    @Can(INITIATIVE_READ)
    @QueryMapping
    Connection<Initiative> initiatives(Listing listing) {
        return initiatives.page(listing);
    }

    @Can(INITIATIVE_CREATE)
    @MutationMapping
    Initiative draftInitiative(@Argument DraftInitiative input) {
        return initiatives.draft(input);
    }

    @Can(INITIATIVE_CHANGE)
    @MutationMapping
    Initiative changeInitiative(@Argument ChangeInitiative input) {
        return initiatives.change(input);
    }

    @Can(INITIATIVE_ACTIVATE)
    @MutationMapping
    Initiative activateInitiative(@Argument MoveInitiative input) {
        return initiatives.activate(input);
    }

    @Can(INITIATIVE_ACTIVATE)
    @MutationMapping
    Initiative achieveInitiative(@Argument MoveInitiative input) {
        return initiatives.achieve(input);
    }

    @Can(INITIATIVE_ACTIVATE)
    @MutationMapping
    Initiative invalidateInitiative(@Argument InvalidateInitiative input) {
        return initiatives.invalidate(input);
    }

    @Can(INITIATIVE_ACTIVATE)
    @MutationMapping
    Initiative abandonInitiative(@Argument MoveInitiative input) {
        return initiatives.abandon(input);
    }

    @Can(INITIATIVE_CHANGE)
    @MutationMapping
    Initiative archiveInitiative(@Argument MoveInitiative input) {
        return initiatives.archive(input);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Challenge> challenge(Initiative initiative, Siblings siblings) {
        return siblings.find(access.may(CHALLENGE_READ) ? initiative.challengeId() : null, challenges::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> owner(Initiative initiative, Siblings siblings) {
        return neighbours.member(initiative.ownerId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Initiative>> initiatives(Challenge challenge, Listing listing, Siblings siblings) {
        return siblings.find(
                access.may(INITIATIVE_READ) ? challenge.id() : null, parents -> initiatives.under(parents, listing));
    }
}
