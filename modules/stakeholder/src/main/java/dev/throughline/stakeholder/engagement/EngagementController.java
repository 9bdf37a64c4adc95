package dev.throughline.stakeholder.engagement;

import static dev.throughline.organisation.role.Permission.STAKEHOLDER_CHANGE;
import static dev.throughline.organisation.role.Permission.STAKEHOLDER_OWN_READ;
import static dev.throughline.organisation.role.Permission.STAKEHOLDER_READ;

import dev.throughline.organisation.businessline.BusinessLine;
import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.role.Can;
import dev.throughline.organisation.team.Team;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
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
import org.springframework.stereotype.Controller;

@Controller
class EngagementController {

    private final Engagements engagements;
    private final Agendas agendas;
    private final Stakeholders stakeholders;
    private final Challenges challenges;
    private final Neighbours neighbours;

    EngagementController(
            Engagements engagements,
            Agendas agendas,
            Stakeholders stakeholders,
            Challenges challenges,
            Neighbours neighbours) {
        this.engagements = engagements;
        this.agendas = agendas;
        this.stakeholders = stakeholders;
        this.challenges = challenges;
        this.neighbours = neighbours;
    }

    @Can({STAKEHOLDER_READ, STAKEHOLDER_OWN_READ})
    @QueryMapping
    @Nullable Engagement engagement(@Argument EngagementId id) {
        return engagements.byIds(Set.of(id)).get(id);
    }

    @Can({STAKEHOLDER_READ, STAKEHOLDER_OWN_READ})
    @QueryMapping
    Connection<Engagement> engagements(Listing listing) {
        return engagements.page(listing);
    }

    @Can(STAKEHOLDER_CHANGE)
    @MutationMapping
    Engagement planEngagement(@Argument PlanEngagement input) {
        return engagements.plan(input);
    }

    @Can(STAKEHOLDER_CHANGE)
    @MutationMapping
    Engagement changeEngagement(@Argument ChangeEngagement input) {
        return engagements.change(input);
    }

    @Can(STAKEHOLDER_CHANGE)
    @MutationMapping
    Engagement holdEngagement(@Argument HoldEngagement input) {
        return engagements.hold(input);
    }

    @Can(STAKEHOLDER_CHANGE)
    @MutationMapping
    Engagement cancelEngagement(@Argument CancelEngagement input) {
        return engagements.cancel(input);
    }

    @SchemaMapping
    @Nullable String antiPattern(Engagement engagement) {
        return engagement.purpose().antiPattern();
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> host(Engagement engagement, Siblings siblings) {
        return neighbours.member(engagement.hostId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<BusinessLine> businessLine(Engagement engagement, Siblings siblings) {
        return neighbours.line(engagement.businessLineId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Team> team(Engagement engagement, Siblings siblings) {
        return neighbours.team(engagement.teamId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Challenge> challenge(Engagement engagement, Siblings siblings) {
        return siblings.find(engagement.challengeId(), challenges::byIds);
    }

    @SchemaMapping
    CompletableFuture<Connection<Participant>> participants(Engagement engagement, Listing listing, Siblings siblings) {
        return siblings.load(engagement.id(), parents -> engagements.participants(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Stakeholder> stakeholder(Participant participant, Siblings siblings) {
        return siblings.find(participant.stakeholderId(), stakeholders::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> member(Participant participant, Siblings siblings) {
        return neighbours.member(participant.memberId(), siblings);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Engagement> engagement(Participant participant, Siblings siblings) {
        return siblings.find(participant.engagementId(), engagements::byIds);
    }

    @SchemaMapping
    CompletableFuture<Connection<Participant>> participations(
            Stakeholder stakeholder, Listing listing, Siblings siblings) {
        return siblings.load(stakeholder.id(), parents -> engagements.participations(parents, listing));
    }

    @SchemaMapping
    CompletableFuture<Agenda> agenda(Engagement engagement, Siblings siblings) {
        return siblings.load(engagement, agendas::of);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Engagement> since(Agenda agenda, Siblings siblings) {
        return siblings.find(agenda.sinceId(), engagements::byIds);
    }
}
