package dev.throughline.stakeholder.update;

import static dev.throughline.organisation.role.Permission.STAKEHOLDER_CHANGE;

import dev.throughline.organisation.businessline.BusinessLine;
import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.role.Can;
import dev.throughline.organisation.team.Team;
import dev.throughline.platform.changes.Happenings;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.platform.node.AnyId;
import dev.throughline.platform.node.Node;
import dev.throughline.stakeholder.engagement.Engagement;
import dev.throughline.stakeholder.engagement.Engagements;
import dev.throughline.stakeholder.stakeholder.Stakeholder;
import dev.throughline.stakeholder.stakeholder.Stakeholders;
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
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

@Controller
class StatusUpdateController {

    /// Whoever it was sent to reads it, whatever else they may do; the service shows nobody more.
    private static final String MEMBERS = "isAuthenticated() and !hasAuthority('OPERATE')";

    private final StatusUpdates updates;
    private final StatusUpdateMoves moves;
    private final Engagements engagements;
    private final Stakeholders stakeholders;
    private final Challenges challenges;
    private final Neighbours neighbours;
    private final Happenings happenings;

    StatusUpdateController(
            StatusUpdates updates,
            StatusUpdateMoves moves,
            Engagements engagements,
            Stakeholders stakeholders,
            Challenges challenges,
            Neighbours neighbours,
            Happenings happenings) {
        this.updates = updates;
        this.moves = moves;
        this.engagements = engagements;
        this.stakeholders = stakeholders;
        this.challenges = challenges;
        this.neighbours = neighbours;
        this.happenings = happenings;
    }

    @PreAuthorize(MEMBERS)
    @QueryMapping
    @Nullable StatusUpdate statusUpdate(@Argument StatusUpdateId id) {
        return updates.byIds(Set.of(id)).get(id);
    }

    @PreAuthorize(MEMBERS)
    @QueryMapping
    Connection<StatusUpdate> statusUpdates(Listing listing) {
        return updates.page(listing);
    }

    @Can(STAKEHOLDER_CHANGE)
    @MutationMapping
    StatusUpdate draftStatusUpdate(@Argument DraftStatusUpdate input) {
        return moves.draft(input);
    }

    @Can(STAKEHOLDER_CHANGE)
    @MutationMapping
    StatusUpdate changeStatusUpdate(@Argument ChangeStatusUpdate input) {
        return moves.change(input);
    }

    @Can(STAKEHOLDER_CHANGE)
    @MutationMapping
    StatusUpdate sendStatusUpdate(@Argument SendStatusUpdate input) {
        return moves.send(input);
    }

    @Can(STAKEHOLDER_CHANGE)
    @MutationMapping
    StatusUpdate dropStatusUpdate(@Argument DropStatusUpdate input) {
        return moves.drop(input);
    }

    @PreAuthorize(MEMBERS)
    @MutationMapping
    StatusUpdate readStatusUpdate(@Argument ReadStatusUpdate input) {
        return moves.read(input);
    }

    @SchemaMapping
    CompletableFuture<Connection<Sentence>> sentences(StatusUpdate update, Listing listing, Siblings siblings) {
        return siblings.load(update.id(), parents -> updates.sentences(parents, listing));
    }

    @SchemaMapping
    CompletableFuture<Connection<Recipient>> recipients(StatusUpdate update, Listing listing, Siblings siblings) {
        return siblings.load(update.id(), parents -> updates.recipients(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> author(StatusUpdate update, Siblings siblings) {
        return neighbours.member(update.authorId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Engagement> engagement(StatusUpdate update, Siblings siblings) {
        return siblings.find(update.engagementId(), engagements::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<BusinessLine> businessLine(StatusUpdate update, Siblings siblings) {
        return neighbours.line(update.businessLineId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Team> team(StatusUpdate update, Siblings siblings) {
        return neighbours.team(update.teamId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Challenge> challenge(StatusUpdate update, Siblings siblings) {
        return siblings.find(update.challengeId(), challenges::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<StatusUpdate> supersedes(StatusUpdate update, Siblings siblings) {
        return siblings.find(update.supersedesId(), updates::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Node> node(Sentence sentence, Siblings siblings) {
        return siblings.find(
                sentence.source() == null ? null : AnyId.of(sentence.source()).orElse(null), happenings::nodes);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Stakeholder> stakeholder(Recipient recipient, Siblings siblings) {
        return siblings.find(recipient.stakeholderId(), stakeholders::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> member(Recipient recipient, Siblings siblings) {
        return neighbours.member(recipient.memberId(), siblings);
    }
}
