package dev.throughline.experiment.experiment;

import static dev.throughline.experiment.jooq.Tables.EXPERIMENT_;
import static dev.throughline.experiment.jooq.Tables.LEARNING;

import dev.throughline.experiment.obstacle.ObstacleId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.platform.sql.Shape;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.strategy.metric.MeasureTargetId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ExperimentRepository {

    private final DSLContext sql;
    private final Rows<ExperimentId, Experiment> rows;
    private final Shape removed;

    ExperimentRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(
                sql, EXPERIMENT_, EXPERIMENT_.ID, ExperimentRepository::experiment, new Order("CREATED_AT", false));
        this.removed = Shape.of(
                sql,
                () -> sql.select(Shape.columns(EXPERIMENT_))
                        .from(EXPERIMENT_)
                        .where(Bound.among(EXPERIMENT_.OBSTACLE_ID))
                        .and(EXPERIMENT_.REMOVED_OBSTACLE));
    }

    Map<ExperimentId, Experiment> byIds(Set<ExperimentId> ids) {
        return rows.byIds(ids);
    }

    Connection<Experiment> page(Listing listing) {
        return rows.page(listing);
    }

    Map<ObstacleId, Connection<Experiment>> on(Set<ObstacleId> obstacles, Listing listing) {
        return rows.pages(listing, EXPERIMENT_.OBSTACLE_ID, obstacles);
    }

    Map<TargetConditionId, Connection<Experiment>> under(Set<TargetConditionId> conditions, Listing listing) {
        return rows.pages(listing, EXPERIMENT_.TARGET_CONDITION_ID, conditions);
    }

    Map<ThemeId, Connection<Experiment>> about(Set<ThemeId> themes, Listing listing) {
        return rows.pages(listing, EXPERIMENT_.THEME_ID, themes);
    }

    Map<TeamId, Connection<Experiment>> of(Set<TeamId> teams, Listing listing) {
        return rows.pages(listing, EXPERIMENT_.TEAM_ID, teams);
    }

    Experiment lock(ExperimentId id, String path) {
        return rows.lock(id, path);
    }

    List<Experiment> lockOf(TeamId team) {
        return rows.lockAll(EXPERIMENT_.TEAM_ID.eq(team));
    }

    List<Experiment> lockUnder(TargetConditionId condition) {
        return rows.lockAll(EXPERIMENT_.TARGET_CONDITION_ID.eq(condition));
    }

    Map<ObstacleId, Experiment> thatRemoved(Set<ObstacleId> obstacles) {
        return removed.list(ExperimentRepository::experiment, obstacles).stream()
                .collect(Collectors.toMap(Experiment::obstacleId, Function.identity(), (former, later) -> later));
    }

    boolean hasLearning(ExperimentId id) {
        return sql.fetchExists(LEARNING, LEARNING.EXPERIMENT_ID.eq(id));
    }

    boolean anyAtWorkUnder(TargetConditionId condition) {
        return sql.fetchExists(
                EXPERIMENT_,
                EXPERIMENT_.TARGET_CONDITION_ID.eq(condition).and(EXPERIMENT_.STATE.eq(ExperimentState.RUNNING)));
    }

    Experiment insert(
            DesignExperiment design, TargetConditionId condition, TeamId team, @Nullable MeasureTargetId target) {
        return rows.insert(new Patch()
                .set(EXPERIMENT_.OBSTACLE_ID, design.obstacleId())
                .set(EXPERIMENT_.TARGET_CONDITION_ID, condition)
                .set(EXPERIMENT_.TEAM_ID, team)
                .set(EXPERIMENT_.THEME_ID, design.themeId())
                .set(EXPERIMENT_.LEARNING_GOAL, design.learningGoal())
                .set(EXPERIMENT_.HYPOTHESIS, design.hypothesis())
                .set(EXPERIMENT_.METHOD, design.method())
                .set(EXPERIMENT_.EXPECTATION, design.expectation())
                .set(EXPERIMENT_.THRESHOLD, design.threshold())
                .set(EXPERIMENT_.TARGET_ID, target)
                .set(EXPERIMENT_.OWNER_ID, design.ownerId())
                .set(EXPERIMENT_.PLANNED_AT, design.plannedAt())
                .set(EXPERIMENT_.MINUTES, minutes(design.duration()))
                .set(EXPERIMENT_.DUE_AT, due(design.plannedAt(), design.duration())));
    }

    Experiment update(ChangeExperiment change, Experiment before, @Nullable MeasureTargetId target) {
        Patch patch = new Patch()
                .with(EXPERIMENT_.THEME_ID, change.themeId())
                .with(EXPERIMENT_.LEARNING_GOAL, change.learningGoal())
                .with(EXPERIMENT_.HYPOTHESIS, change.hypothesis())
                .with(EXPERIMENT_.METHOD, change.method())
                .with(EXPERIMENT_.EXPECTATION, change.expectation())
                .with(EXPERIMENT_.THRESHOLD, change.threshold())
                .with(EXPERIMENT_.OWNER_ID, change.ownerId())
                .with(EXPERIMENT_.PLANNED_AT, change.plannedAt());
        if (!change.target().isOmitted()) {
            patch.set(EXPERIMENT_.TARGET_ID, target);
        }
        Duration duration = change.duration().isOmitted()
                ? before.duration()
                : change.duration().value();
        Instant planned = change.plannedAt().isOmitted()
                ? before.plannedAt()
                : change.plannedAt().value();
        Instant begins = before.startedAt() == null ? planned : before.startedAt();
        return rows.update(
                change.id(),
                patch.set(EXPERIMENT_.MINUTES, minutes(duration)).set(EXPERIMENT_.DUE_AT, due(begins, duration)));
    }

    Experiment start(Experiment experiment, MemberId member) {
        Instant now = Instant.now();
        return rows.update(
                experiment.id(),
                new Patch()
                        .set(EXPERIMENT_.STATE, ExperimentState.RUNNING)
                        .set(EXPERIMENT_.STARTED_AT, now)
                        .set(EXPERIMENT_.FROZEN_BY_ID, member)
                        .set(EXPERIMENT_.DUE_AT, due(now, experiment.duration())));
    }

    Experiment conclude(ExperimentId id, String actual, ExperimentConclusion conclusion) {
        return rows.update(
                id,
                new Patch()
                        .set(EXPERIMENT_.STATE, ExperimentState.CONCLUDED)
                        .set(EXPERIMENT_.ACTUAL, actual)
                        .set(EXPERIMENT_.CONCLUSION, conclusion)
                        .now(EXPERIMENT_.ENDED_AT));
    }

    Experiment cancel(ExperimentId id) {
        return rows.update(
                id,
                new Patch().set(EXPERIMENT_.STATE, ExperimentState.CANCELLED).now(EXPERIMENT_.ENDED_AT));
    }

    Experiment removedObstacle(ExperimentId id) {
        return rows.update(id, new Patch().set(EXPERIMENT_.REMOVED_OBSTACLE, true));
    }

    Experiment touch(ExperimentId id) {
        return rows.touch(id, new Patch());
    }

    Experiment relocate(ExperimentId id, TeamId team) {
        return rows.relocate(id, new Patch().set(EXPERIMENT_.TEAM_ID, team));
    }

    Experiment relocate(ExperimentId id, TargetConditionId condition) {
        return rows.relocate(id, new Patch().set(EXPERIMENT_.TARGET_CONDITION_ID, condition));
    }

    private static @Nullable Integer minutes(@Nullable Duration duration) {
        return duration == null ? null : Math.toIntExact(Math.clamp(duration.toMinutes(), 0, Integer.MAX_VALUE));
    }

    private static @Nullable Instant due(@Nullable Instant begins, @Nullable Duration duration) {
        Integer minutes = minutes(duration);
        return begins == null || minutes == null ? null : begins.plus(Duration.ofMinutes(minutes));
    }

    static Experiment experiment(Row row) {
        Integer minutes = row.get(EXPERIMENT_.MINUTES);
        return new Experiment(
                row.get(EXPERIMENT_.ID),
                row.get(EXPERIMENT_.OBSTACLE_ID),
                row.get(EXPERIMENT_.TARGET_CONDITION_ID),
                row.get(EXPERIMENT_.TEAM_ID),
                row.get(EXPERIMENT_.THEME_ID),
                row.get(EXPERIMENT_.LEARNING_GOAL),
                row.get(EXPERIMENT_.HYPOTHESIS),
                row.get(EXPERIMENT_.METHOD),
                row.get(EXPERIMENT_.EXPECTATION),
                row.get(EXPERIMENT_.THRESHOLD),
                row.get(EXPERIMENT_.TARGET_ID),
                row.get(EXPERIMENT_.OWNER_ID),
                row.get(EXPERIMENT_.PLANNED_AT),
                minutes == null ? null : Duration.ofMinutes(minutes),
                row.get(EXPERIMENT_.STATE),
                row.get(EXPERIMENT_.STARTED_AT),
                row.get(EXPERIMENT_.FROZEN_BY_ID),
                row.get(EXPERIMENT_.DUE_AT),
                row.get(EXPERIMENT_.ACTUAL),
                row.get(EXPERIMENT_.CONCLUSION),
                row.get(EXPERIMENT_.ENDED_AT),
                row.get(EXPERIMENT_.REMOVED_OBSTACLE),
                row.get(EXPERIMENT_.VERSION),
                row.get(EXPERIMENT_.CREATED_AT),
                row.get(EXPERIMENT_.UPDATED_AT));
    }
}
