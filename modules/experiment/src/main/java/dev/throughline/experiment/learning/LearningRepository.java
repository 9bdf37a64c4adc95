package dev.throughline.experiment.learning;

import static dev.throughline.experiment.jooq.Tables.LEARNING;

import dev.throughline.experiment.experiment.Experiment;
import dev.throughline.experiment.experiment.ExperimentId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class LearningRepository {

    private final Rows<LearningId, Learning> rows;

    LearningRepository(DSLContext sql) {
        this.rows = new Rows<>(sql, LEARNING, LEARNING.ID, LearningRepository::learning, new Order("CREATED_AT", true));
    }

    Map<LearningId, Learning> byIds(Set<LearningId> ids) {
        return rows.byIds(ids);
    }

    Connection<Learning> page(Listing listing) {
        return rows.page(listing);
    }

    Connection<Learning> between(@Nullable Set<TeamId> teams, Instant from, Instant until, Listing listing) {
        return rows.page(
                listing,
                LEARNING.CREATED_AT
                        .ge(from)
                        .and(LEARNING.CREATED_AT.lt(until))
                        .and(teams == null ? DSL.noCondition() : Bound.among(LEARNING.TEAM_ID, teams)));
    }

    Map<ExperimentId, Connection<Learning>> of(Set<ExperimentId> experiments, Listing listing) {
        return rows.pages(listing, LEARNING.EXPERIMENT_ID, experiments);
    }

    Map<TargetConditionId, Connection<Learning>> under(Set<TargetConditionId> conditions, Listing listing) {
        return rows.pages(listing, LEARNING.TARGET_CONDITION_ID, conditions);
    }

    Map<TeamId, Connection<Learning>> ofTeams(Set<TeamId> teams, Listing listing) {
        return rows.pages(listing, LEARNING.TEAM_ID, teams);
    }

    List<Learning> lockOf(TeamId team) {
        return rows.lockAll(LEARNING.TEAM_ID.eq(team));
    }

    List<Learning> lockUnder(TargetConditionId condition) {
        return rows.lockAll(LEARNING.TARGET_CONDITION_ID.eq(condition));
    }

    Learning insert(Experiment experiment, String statement, @Nullable String implication, MemberId member) {
        return rows.insert(new Patch()
                .set(LEARNING.EXPERIMENT_ID, experiment.id())
                .set(LEARNING.TARGET_CONDITION_ID, experiment.targetConditionId())
                .set(LEARNING.TEAM_ID, experiment.teamId())
                .set(LEARNING.STATEMENT, statement)
                .set(LEARNING.IMPLICATION, implication)
                .set(LEARNING.RECORDED_BY_ID, member));
    }

    Learning relocate(LearningId id, TeamId team) {
        return rows.relocate(id, new Patch().set(LEARNING.TEAM_ID, team));
    }

    Learning relocate(LearningId id, TargetConditionId condition) {
        return rows.relocate(id, new Patch().set(LEARNING.TARGET_CONDITION_ID, condition));
    }

    private static Learning learning(Row row) {
        return new Learning(
                row.get(LEARNING.ID),
                row.get(LEARNING.EXPERIMENT_ID),
                row.get(LEARNING.TARGET_CONDITION_ID),
                row.get(LEARNING.TEAM_ID),
                row.get(LEARNING.STATEMENT),
                row.get(LEARNING.IMPLICATION),
                row.get(LEARNING.RECORDED_BY_ID),
                row.get(LEARNING.VERSION),
                row.get(LEARNING.CREATED_AT),
                row.get(LEARNING.UPDATED_AT));
    }
}
