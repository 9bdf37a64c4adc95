package dev.throughline.strategy.targetcondition;

import static dev.throughline.strategy.jooq.Tables.INITIATIVE;
import static dev.throughline.strategy.jooq.Tables.MEASURE_TARGET;
import static dev.throughline.strategy.jooq.Tables.TARGET_CONDITION;
import static org.jooq.impl.DSL.select;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.initiative.InitiativeId;
import dev.throughline.strategy.metric.MeasureTargetId;
import dev.throughline.strategy.metric.MetricId;
import dev.throughline.strategy.progress.Baseline;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class TargetConditionRepository {

    private static final List<TargetConditionState> LIVE =
            List.of(TargetConditionState.DRAFT, TargetConditionState.BASELINED, TargetConditionState.ACTIVE);

    private final DSLContext sql;
    private final Rows<TargetConditionId, TargetCondition> rows;

    TargetConditionRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(
                sql,
                TARGET_CONDITION,
                TARGET_CONDITION.ID,
                TargetConditionRepository::targetCondition,
                new Order("CREATED_AT", false));
    }

    Map<TargetConditionId, TargetCondition> byIds(Set<TargetConditionId> ids) {
        return rows.byIds(ids);
    }

    Connection<TargetCondition> page(Listing listing) {
        return rows.page(listing);
    }

    Map<ChallengeId, Connection<TargetCondition>> underChallenges(Set<ChallengeId> challenges, Listing listing) {
        return rows.pages(listing, TARGET_CONDITION.CHALLENGE_ID, challenges);
    }

    Map<InitiativeId, Connection<TargetCondition>> underInitiatives(Set<InitiativeId> initiatives, Listing listing) {
        return rows.pages(listing, TARGET_CONDITION.INITIATIVE_ID, initiatives);
    }

    Map<TeamId, Connection<TargetCondition>> of(Set<TeamId> teams, Listing listing) {
        return rows.pages(listing, TARGET_CONDITION.TEAM_ID, teams);
    }

    /// Those that have not started.
    List<TargetCondition> waiting() {
        return sql.selectFrom(TARGET_CONDITION)
                .where(TARGET_CONDITION.STATE.in(TargetConditionState.DRAFT, TargetConditionState.BASELINED))
                .and(TARGET_CONDITION.ARCHIVED_AT.isNull())
                .fetch(Row.with(TargetConditionRepository::targetCondition));
    }

    TargetCondition lock(TargetConditionId id, String path) {
        return rows.lock(id, path);
    }

    /// Targets on the metric that other teams hold under the challenge, directly or through its initiatives.
    List<MeasureTargetId> heldByOthers(ChallengeId challenge, TeamId team, MetricId metric) {
        Condition under = TARGET_CONDITION
                .CHALLENGE_ID
                .eq(challenge)
                .or(TARGET_CONDITION.INITIATIVE_ID.in(
                        select(INITIATIVE.ID).from(INITIATIVE).where(INITIATIVE.CHALLENGE_ID.eq(challenge))));
        return sql.select(MEASURE_TARGET.ID)
                .from(TARGET_CONDITION)
                .join(MEASURE_TARGET)
                .on(MEASURE_TARGET.ID.eq(TARGET_CONDITION.TARGET_ID))
                .where(under)
                .and(TARGET_CONDITION.TEAM_ID.ne(team))
                .and(TARGET_CONDITION.STATE.in(LIVE))
                .and(TARGET_CONDITION.ARCHIVED_AT.isNull())
                .and(MEASURE_TARGET.METRIC_ID.eq(metric))
                .fetch(MEASURE_TARGET.ID);
    }

    TargetCondition insert(DraftTargetCondition draft, TargetConditionOrigin origin, @Nullable MeasureTargetId target) {
        return rows.insert(new Patch()
                .set(TARGET_CONDITION.TEAM_ID, draft.teamId())
                .set(TARGET_CONDITION.CHALLENGE_ID, draft.challengeId())
                .set(TARGET_CONDITION.INITIATIVE_ID, draft.initiativeId())
                .set(TARGET_CONDITION.STATEMENT, draft.statement())
                .set(TARGET_CONDITION.DESCRIPTION, draft.description())
                .set(TARGET_CONDITION.STARTS_ON, draft.startsOn())
                .set(TARGET_CONDITION.DUE_ON, draft.dueOn())
                .set(TARGET_CONDITION.OWNER_ID, draft.ownerId())
                .set(TARGET_CONDITION.ORIGIN, origin)
                .set(TARGET_CONDITION.PATH_KNOWN, Objects.requireNonNullElse(draft.pathKnown(), false))
                .set(TARGET_CONDITION.TARGET_ID, target));
    }

    /// The same once more, as a row of its own that names the one it revises.
    TargetCondition copy(TargetCondition revised) {
        return rows.insert(new Patch()
                .set(TARGET_CONDITION.TEAM_ID, revised.teamId())
                .set(TARGET_CONDITION.CHALLENGE_ID, revised.challengeId())
                .set(TARGET_CONDITION.INITIATIVE_ID, revised.initiativeId())
                .set(TARGET_CONDITION.STATEMENT, revised.statement())
                .set(TARGET_CONDITION.DESCRIPTION, revised.description())
                .set(TARGET_CONDITION.STARTS_ON, revised.startsOn())
                .set(TARGET_CONDITION.DUE_ON, revised.dueOn())
                .set(TARGET_CONDITION.OWNER_ID, revised.ownerId())
                .set(TARGET_CONDITION.ORIGIN, revised.origin())
                .set(TARGET_CONDITION.PATH_KNOWN, revised.pathKnown())
                .set(TARGET_CONDITION.STATE, revised.state())
                .set(TARGET_CONDITION.ACCEPTED_BY_ID, revised.acceptedById())
                .set(TARGET_CONDITION.ACCEPTED_AT, revised.acceptedAt())
                .set(TARGET_CONDITION.MANAGEMENT_ACCEPTED_BY_ID, revised.managementAcceptedById())
                .set(TARGET_CONDITION.MANAGEMENT_ACCEPTED_AT, revised.managementAcceptedAt())
                .set(TARGET_CONDITION.TARGET_ID, revised.targetId())
                .set(TARGET_CONDITION.BASELINE_AT, revised.baselineAt())
                .set(
                        TARGET_CONDITION.BASELINE_SET_AT,
                        revised.baseline() == null ? null : revised.baseline().setAt())
                .set(TARGET_CONDITION.REVISES_ID, revised.id()));
    }

    TargetCondition update(TargetConditionId id, ChangeTargetCondition change, Patch target) {
        return rows.update(
                id,
                target.with(TARGET_CONDITION.STATEMENT, change.statement())
                        .with(TARGET_CONDITION.DESCRIPTION, change.description())
                        .with(TARGET_CONDITION.STARTS_ON, change.startsOn())
                        .with(TARGET_CONDITION.DUE_ON, change.dueOn())
                        .with(TARGET_CONDITION.OWNER_ID, change.ownerId())
                        .with(TARGET_CONDITION.PATH_KNOWN, change.pathKnown()));
    }

    static Patch target(@Nullable MeasureTargetId target) {
        return new Patch().set(TARGET_CONDITION.TARGET_ID, target);
    }

    /// A target on another metric has to be baselined again.
    static Patch anew(@Nullable MeasureTargetId target) {
        return target(target)
                .set(TARGET_CONDITION.BASELINE_AT, null)
                .set(TARGET_CONDITION.BASELINE_SET_AT, null)
                .set(TARGET_CONDITION.STATE, TargetConditionState.DRAFT);
    }

    TargetCondition move(TargetConditionId id, TargetConditionState to) {
        Patch moved = new Patch().set(TARGET_CONDITION.STATE, to);
        return rows.update(id, to.next().isEmpty() ? moved.now(TARGET_CONDITION.ENDED_AT) : moved);
    }

    TargetCondition baseline(TargetConditionId id, Instant at) {
        return rows.update(
                id,
                new Patch()
                        .set(TARGET_CONDITION.STATE, TargetConditionState.BASELINED)
                        .set(TARGET_CONDITION.BASELINE_AT, at)
                        .now(TARGET_CONDITION.BASELINE_SET_AT));
    }

    TargetCondition accept(TargetConditionId id, AcceptanceSide side, MemberId member) {
        return rows.update(
                id,
                switch (side) {
                    case TEAM ->
                        new Patch()
                                .set(TARGET_CONDITION.ACCEPTED_BY_ID, member)
                                .set(TARGET_CONDITION.ACCEPTED_AT, Instant.now());
                    case MANAGEMENT ->
                        new Patch()
                                .set(TARGET_CONDITION.MANAGEMENT_ACCEPTED_BY_ID, member)
                                .set(TARGET_CONDITION.MANAGEMENT_ACCEPTED_AT, Instant.now());
                });
    }

    /// Nobody has agreed to other words.
    static Patch unaccepted(Patch patch) {
        return patch.set(TARGET_CONDITION.ACCEPTED_BY_ID, null)
                .set(TARGET_CONDITION.ACCEPTED_AT, null)
                .set(TARGET_CONDITION.MANAGEMENT_ACCEPTED_BY_ID, null)
                .set(TARGET_CONDITION.MANAGEMENT_ACCEPTED_AT, null);
    }

    /// What was reworded waits for those who have to agree; its baseline stays where it was measured.
    TargetCondition reworded(TargetConditionId id, TargetConditionOrigin origin, TargetConditionState state) {
        return rows.update(id, new Patch().set(TARGET_CONDITION.ORIGIN, origin).set(TARGET_CONDITION.STATE, state));
    }

    List<TargetCondition> lockOf(TeamId team) {
        return rows.lockAll(TARGET_CONDITION.TEAM_ID.eq(team));
    }

    TargetCondition relocate(TargetConditionId id, TeamId team) {
        return rows.relocate(id, new Patch().set(TARGET_CONDITION.TEAM_ID, team));
    }

    TargetCondition archive(TargetConditionId id) {
        return rows.archive(id);
    }

    private static TargetCondition targetCondition(Row row) {
        return new TargetCondition(
                row.get(TARGET_CONDITION.ID),
                row.get(TARGET_CONDITION.TEAM_ID),
                row.get(TARGET_CONDITION.CHALLENGE_ID),
                row.get(TARGET_CONDITION.INITIATIVE_ID),
                row.get(TARGET_CONDITION.STATEMENT),
                row.get(TARGET_CONDITION.DESCRIPTION),
                row.get(TARGET_CONDITION.STARTS_ON),
                row.get(TARGET_CONDITION.DUE_ON),
                row.get(TARGET_CONDITION.OWNER_ID),
                row.get(TARGET_CONDITION.ORIGIN),
                row.get(TARGET_CONDITION.PATH_KNOWN),
                row.get(TARGET_CONDITION.STATE),
                row.get(TARGET_CONDITION.ACCEPTED_BY_ID),
                row.get(TARGET_CONDITION.ACCEPTED_AT),
                row.get(TARGET_CONDITION.MANAGEMENT_ACCEPTED_BY_ID),
                row.get(TARGET_CONDITION.MANAGEMENT_ACCEPTED_AT),
                row.get(TARGET_CONDITION.REVISES_ID),
                row.get(TARGET_CONDITION.TARGET_ID),
                baseline(row),
                row.get(TARGET_CONDITION.VERSION),
                row.get(TARGET_CONDITION.CREATED_AT),
                row.get(TARGET_CONDITION.UPDATED_AT),
                row.get(TARGET_CONDITION.ARCHIVED_AT));
    }

    private static @Nullable Baseline baseline(Row row) {
        Instant at = row.get(TARGET_CONDITION.BASELINE_AT);
        return at == null ? null : new Baseline(at, row.get(TARGET_CONDITION.BASELINE_SET_AT));
    }
}
