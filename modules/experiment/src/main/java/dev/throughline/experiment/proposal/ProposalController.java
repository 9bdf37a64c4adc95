package dev.throughline.experiment.proposal;

import static dev.throughline.organisation.role.Permission.EXPERIMENT_CHANGE;
import static dev.throughline.organisation.role.Permission.EXPERIMENT_READ;

import dev.throughline.experiment.experiment.Experiment;
import dev.throughline.experiment.experiment.Experiments;
import dev.throughline.organisation.member.Member;
import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.roadmap.evidence.Evidence;
import dev.throughline.roadmap.evidence.EvidencePieces;
import dev.throughline.strategy.line.Neighbours;
import dev.throughline.strategy.metric.Measurement;
import dev.throughline.strategy.metric.Measurements;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ProposalController {

    private final Proposals proposals;
    private final Experiments experiments;
    private final EvidencePieces evidence;
    private final Measurements measurements;
    private final Neighbours neighbours;

    ProposalController(
            Proposals proposals,
            Experiments experiments,
            EvidencePieces evidence,
            Measurements measurements,
            Neighbours neighbours) {
        this.proposals = proposals;
        this.experiments = experiments;
        this.evidence = evidence;
        this.measurements = measurements;
        this.neighbours = neighbours;
    }

    @Can(EXPERIMENT_READ)
    @QueryMapping
    @Nullable Proposal proposal(@Argument ProposalId id) {
        return proposals.byIds(Set.of(id)).get(id);
    }

    @Can(EXPERIMENT_READ)
    @QueryMapping
    Connection<Proposal> proposals(Listing listing) {
        return proposals.page(listing);
    }

    @Can(EXPERIMENT_CHANGE)
    @MutationMapping
    Proposal confirmProposal(@Argument ConfirmProposal input) {
        return proposals.confirm(input);
    }

    @Can(EXPERIMENT_CHANGE)
    @MutationMapping
    Proposal declineProposal(@Argument DeclineProposal input) {
        return proposals.decline(input);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Connection<Proposal>> proposals(Experiment experiment, Listing listing, Siblings siblings) {
        return siblings.find(experiment.id(), parents -> proposals.of(parents, listing));
    }

    @SchemaMapping
    @Nullable CompletableFuture<Experiment> experiment(Proposal proposal, Siblings siblings) {
        return siblings.find(proposal.experimentId(), experiments::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Evidence> evidence(Proposal proposal, Siblings siblings) {
        return siblings.find(proposal.evidenceId(), evidence::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Measurement> measurement(Proposal proposal, Siblings siblings) {
        return siblings.find(proposal.measurementId(), measurements::byIds);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Member> decidedBy(Proposal proposal, Siblings siblings) {
        return neighbours.member(proposal.decidedById(), siblings);
    }
}
