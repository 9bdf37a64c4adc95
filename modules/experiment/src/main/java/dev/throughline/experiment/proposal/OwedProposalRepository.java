package dev.throughline.experiment.proposal;

import static dev.throughline.experiment.jooq.Tables.EXPERIMENT_;
import static dev.throughline.experiment.jooq.Tables.PROPOSAL;

import dev.throughline.inbox.kind.Owed;
import dev.throughline.organisation.role.ReachedTeams;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Stretch;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// What concluded experiments propose, and nobody has confirmed or declined.
@Repository
class OwedProposalRepository {

    private final DSLContext sql;

    OwedProposalRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<Owed> open(Stretch stretch, ReachedTeams teams) {
        return stretch.of(query(teams), PROPOSAL.CREATED_AT, PROPOSAL.ID)
                .map(row -> new Owed(row.value1(), words(row.value2()), row.value3()));
    }

    int count(ReachedTeams teams) {
        return sql.fetchCount(query(teams));
    }

    private SelectConditionStep<Record3<ProposalId, ProposalKind, Instant>> query(ReachedTeams teams) {
        return sql.select(PROPOSAL.ID, PROPOSAL.KIND, PROPOSAL.CREATED_AT)
                .from(PROPOSAL)
                .join(EXPERIMENT_)
                .on(EXPERIMENT_.ID.eq(PROPOSAL.EXPERIMENT_ID))
                .where(PROPOSAL.STATE.eq(ProposalState.PROPOSED))
                .and(teams.everywhere() ? DSL.noCondition() : Bound.among(EXPERIMENT_.TEAM_ID, teams.teams()));
    }

    private static String words(ProposalKind kind) {
        return "A concluded experiment proposes "
                + switch (kind) {
                    case EVIDENCE -> "to put its result down as evidence for or against the theme";
                    case ASSESSMENT -> "to assess the theme's hypothesis anew";
                    case OBSTACLE_REMOVAL -> "that the obstacle is out of the way";
                    case CURRENT_CONDITION -> "to measure where the team is now";
                }
                + ": confirm or decline it.";
    }
}
