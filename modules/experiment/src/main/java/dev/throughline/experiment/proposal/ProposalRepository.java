package dev.throughline.experiment.proposal;

import static dev.throughline.experiment.jooq.Tables.PROPOSAL;

import dev.throughline.experiment.experiment.ExperimentId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class ProposalRepository {

    private final Rows<ProposalId, Proposal> rows;

    ProposalRepository(DSLContext sql) {
        this.rows =
                new Rows<>(sql, PROPOSAL, PROPOSAL.ID, ProposalRepository::proposal, new Order("CREATED_AT", false));
    }

    Map<ProposalId, Proposal> byIds(Set<ProposalId> ids) {
        return rows.byIds(ids);
    }

    Connection<Proposal> page(Listing listing) {
        return rows.page(listing);
    }

    Map<ExperimentId, Connection<Proposal>> of(Set<ExperimentId> experiments, Listing listing) {
        return rows.pages(listing, PROPOSAL.EXPERIMENT_ID, experiments);
    }

    Proposal lock(ProposalId id) {
        return rows.lock(id, "id");
    }

    Proposal insert(ExperimentId experiment, ProposalKind kind) {
        return rows.insert(new Patch().set(PROPOSAL.EXPERIMENT_ID, experiment).set(PROPOSAL.KIND, kind));
    }

    Proposal decide(ProposalId id, ProposalState state, Outcome outcome, MemberId member) {
        return rows.update(
                id,
                new Patch()
                        .set(PROPOSAL.STATE, state)
                        .set(PROPOSAL.EVIDENCE_ID, outcome.evidence())
                        .set(PROPOSAL.MEASUREMENT_ID, outcome.measurement())
                        .set(PROPOSAL.DECIDED_BY_ID, member)
                        .now(PROPOSAL.DECIDED_AT));
    }

    private static Proposal proposal(Row row) {
        return new Proposal(
                row.get(PROPOSAL.ID),
                row.get(PROPOSAL.EXPERIMENT_ID),
                row.get(PROPOSAL.KIND),
                row.get(PROPOSAL.STATE),
                row.get(PROPOSAL.EVIDENCE_ID),
                row.get(PROPOSAL.MEASUREMENT_ID),
                row.get(PROPOSAL.DECIDED_BY_ID),
                row.get(PROPOSAL.DECIDED_AT),
                row.get(PROPOSAL.VERSION),
                row.get(PROPOSAL.CREATED_AT),
                row.get(PROPOSAL.UPDATED_AT));
    }
}
