package dev.throughline.reporting.changed;

import static dev.throughline.experiment.jooq.tables.ExperimentReport.EXPERIMENT_REPORT;
import static dev.throughline.experiment.jooq.tables.LearningReport.LEARNING_REPORT;
import static dev.throughline.experiment.jooq.tables.ObstacleReport.OBSTACLE_REPORT;
import static dev.throughline.roadmap.jooq.tables.RoadmapReport.ROADMAP_REPORT;
import static dev.throughline.roadmap.jooq.tables.RoadmapVersionReport.ROADMAP_VERSION_REPORT;
import static dev.throughline.roadmap.jooq.tables.ThemeOutcomeReport.THEME_OUTCOME_REPORT;
import static dev.throughline.roadmap.jooq.tables.ThemeReport.THEME_REPORT;
import static dev.throughline.stakeholder.jooq.tables.PromiseReport.PROMISE_REPORT;
import static dev.throughline.strategy.jooq.tables.ChallengeReport.CHALLENGE_REPORT;
import static dev.throughline.strategy.jooq.tables.InitiativeReport.INITIATIVE_REPORT;
import static dev.throughline.strategy.jooq.tables.TargetConditionReport.TARGET_CONDITION_REPORT;
import static dev.throughline.strategy.jooq.tables.VisionReport.VISION_REPORT;

import dev.throughline.experiment.experiment.ExperimentId;
import dev.throughline.experiment.learning.LearningId;
import dev.throughline.experiment.obstacle.ObstacleId;
import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.AnyId;
import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import dev.throughline.platform.node.State;
import dev.throughline.roadmap.outcome.ThemeOutcomeId;
import dev.throughline.roadmap.roadmap.RoadmapId;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.roadmap.version.RoadmapVersionId;
import dev.throughline.stakeholder.promise.PromiseId;
import dev.throughline.stakeholder.promise.PromiseState;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.challenge.ChallengeState;
import dev.throughline.strategy.initiative.InitiativeId;
import dev.throughline.strategy.initiative.InitiativeState;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import dev.throughline.strategy.vision.VisionId;
import dev.throughline.strategy.vision.VisionState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record7;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Everything that can move, from visions down to promises, in one statement.
@Repository
class HangingRepository {

    private static final Field<@Nullable UUID> NONE = DSL.castNull(SQLDataType.UUID);
    private static final Field<@Nullable Instant> NEVER = DSL.castNull(SQLDataType.INSTANT);

    private final DSLContext sql;

    HangingRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<Hanging> all() {
        return Stream.of(
                        visions(),
                        challenges(),
                        initiatives(),
                        targetConditions(),
                        roadmaps(),
                        versions(),
                        themes(),
                        outcomes(),
                        obstacles(),
                        experiments(),
                        learnings(),
                        promises())
                .reduce((one, other) -> one.unionAll(other))
                .orElseThrow()
                .fetch(row -> new Hanging(
                        new AnyId(row.value1(), row.value2()),
                        row.value3(),
                        id(row.value4(), BusinessLineId::new),
                        id(row.value5(), TeamId::new),
                        id(row.value6(), MemberId::new),
                        row.value7()));
    }

    private Select<Record7<String, UUID, UUID, UUID, UUID, UUID, Instant>> visions() {
        var it = VISION_REPORT;
        return things(
                VisionId.TYPE,
                it,
                it.ID,
                NONE,
                it.BUSINESS_LINE_ID,
                NONE,
                it.OWNER_ID,
                over(it.ARCHIVED_AT, it.STATE, VisionState.values(), it.UPDATED_AT));
    }

    private Select<Record7<String, UUID, UUID, UUID, UUID, UUID, Instant>> challenges() {
        var it = CHALLENGE_REPORT;
        return things(
                ChallengeId.TYPE,
                it,
                it.ID,
                DSL.coalesce(uuid(it.INTENT_ID), uuid(it.VISION_ID)),
                it.BUSINESS_LINE_ID,
                NONE,
                it.OWNER_ID,
                over(it.ARCHIVED_AT, it.STATE, ChallengeState.values(), it.UPDATED_AT));
    }

    private Select<Record7<String, UUID, UUID, UUID, UUID, UUID, Instant>> initiatives() {
        var it = INITIATIVE_REPORT;
        return things(
                InitiativeId.TYPE,
                it,
                it.ID,
                it.CHALLENGE_ID,
                NONE,
                NONE,
                it.OWNER_ID,
                over(it.ARCHIVED_AT, it.STATE, InitiativeState.values(), it.UPDATED_AT));
    }

    private Select<Record7<String, UUID, UUID, UUID, UUID, UUID, Instant>> targetConditions() {
        var it = TARGET_CONDITION_REPORT;
        return things(
                TargetConditionId.TYPE,
                it,
                it.ID,
                DSL.coalesce(uuid(it.INITIATIVE_ID), uuid(it.CHALLENGE_ID)),
                NONE,
                it.TEAM_ID,
                it.OWNER_ID,
                DSL.coalesce(it.ENDED_AT, it.ARCHIVED_AT));
    }

    private Select<Record7<String, UUID, UUID, UUID, UUID, UUID, Instant>> roadmaps() {
        var it = ROADMAP_REPORT;
        return things(RoadmapId.TYPE, it, it.ID, it.TARGET_CONDITION_ID, NONE, it.TEAM_ID, it.OWNER_ID, it.ARCHIVED_AT);
    }

    private Select<Record7<String, UUID, UUID, UUID, UUID, UUID, Instant>> versions() {
        var it = ROADMAP_VERSION_REPORT;
        return things(RoadmapVersionId.TYPE, it, it.ID, it.ROADMAP_ID, NONE, NONE, NONE, NEVER);
    }

    private Select<Record7<String, UUID, UUID, UUID, UUID, UUID, Instant>> themes() {
        var it = THEME_REPORT;
        return things(
                ThemeId.TYPE,
                it,
                it.ID,
                it.ROADMAP_ID,
                NONE,
                NONE,
                it.OWNER_ID,
                DSL.coalesce(it.ENDED_AT, it.ARCHIVED_AT));
    }

    private Select<Record7<String, UUID, UUID, UUID, UUID, UUID, Instant>> outcomes() {
        var it = THEME_OUTCOME_REPORT;
        return things(ThemeOutcomeId.TYPE, it, it.ID, it.THEME_ID, NONE, NONE, NONE, it.ARCHIVED_AT);
    }

    private Select<Record7<String, UUID, UUID, UUID, UUID, UUID, Instant>> obstacles() {
        var it = OBSTACLE_REPORT;
        return things(
                ObstacleId.TYPE,
                it,
                it.ID,
                it.TARGET_CONDITION_ID,
                NONE,
                it.TEAM_ID,
                NONE,
                DSL.coalesce(it.ENDED_AT, it.ARCHIVED_AT));
    }

    private Select<Record7<String, UUID, UUID, UUID, UUID, UUID, Instant>> experiments() {
        var it = EXPERIMENT_REPORT;
        return things(
                ExperimentId.TYPE,
                it,
                it.ID,
                DSL.coalesce(uuid(it.THEME_ID), uuid(it.TARGET_CONDITION_ID)),
                NONE,
                it.TEAM_ID,
                it.OWNER_ID,
                it.ENDED_AT);
    }

    private Select<Record7<String, UUID, UUID, UUID, UUID, UUID, Instant>> learnings() {
        var it = LEARNING_REPORT;
        return things(LearningId.TYPE, it, it.ID, it.EXPERIMENT_ID, NONE, it.TEAM_ID, NONE, NEVER);
    }

    private Select<Record7<String, UUID, UUID, UUID, UUID, UUID, Instant>> promises() {
        var it = PROMISE_REPORT;
        return things(
                PromiseId.TYPE,
                it,
                it.ID,
                it.THEME_ID,
                NONE,
                NONE,
                it.MADE_BY_ID,
                over(NEVER, it.STATE, PromiseState.values(), it.UPDATED_AT));
    }

    private Select<Record7<String, UUID, UUID, UUID, UUID, UUID, Instant>> things(
            IdType<?> type,
            Table<?> table,
            Field<? extends Id> id,
            Field<?> on,
            Field<?> line,
            Field<?> team,
            Field<?> owner,
            Field<@Nullable Instant> over) {
        return sql.select(DSL.inline(type.prefix()), uuid(id), uuid(on), uuid(line), uuid(team), uuid(owner), over)
                .from(table);
    }

    private static Field<UUID> uuid(Field<?> id) {
        return id.coerce(SQLDataType.UUID);
    }

    /// What ended is not changed any more, so that it ended when it was last changed.
    private static <S extends Enum<S> & State<S>> Field<@Nullable Instant> over(
            Field<@Nullable Instant> archivedAt, Field<S> state, S[] states, Field<Instant> updatedAt) {
        return DSL.coalesce(
                archivedAt,
                DSL.when(state.in(Stream.of(states).filter(State::ended).toList()), updatedAt));
    }

    private static <I> @Nullable I id(@Nullable UUID value, Function<UUID, I> constructor) {
        return value == null ? null : constructor.apply(value);
    }
}
