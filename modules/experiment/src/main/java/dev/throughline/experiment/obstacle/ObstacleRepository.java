package dev.throughline.experiment.obstacle;

import static dev.throughline.experiment.jooq.Tables.EXPERIMENT_;
import static dev.throughline.experiment.jooq.Tables.OBSTACLE;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.platform.sql.Shape;
import dev.throughline.strategy.metric.MeasurementId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ObstacleRepository {

    private final DSLContext sql;
    private final Rows<ObstacleId, Obstacle> rows;
    private final Shape selected;
    private final Shape open;

    ObstacleRepository(DSLContext sql) {
        this.sql = sql;
        this.rows =
                new Rows<>(sql, OBSTACLE, OBSTACLE.ID, ObstacleRepository::obstacle, new Order("CREATED_AT", false));
        this.selected = Shape.of(
                sql,
                () -> sql.select(Shape.columns(OBSTACLE))
                        .from(OBSTACLE)
                        .where(Bound.among(OBSTACLE.TARGET_CONDITION_ID))
                        .and(OBSTACLE.STATE.eq(DSL.inline(ObstacleState.SELECTED, OBSTACLE.STATE))));
        this.open = Shape.of(
                sql,
                () -> sql.select(Shape.columns(OBSTACLE))
                        .from(OBSTACLE)
                        .where(Bound.among(OBSTACLE.TARGET_CONDITION_ID))
                        .and(OBSTACLE.ENDED_AT.isNull())
                        .and(OBSTACLE.ARCHIVED_AT.isNull())
                        .orderBy(OBSTACLE.CREATED_AT, OBSTACLE.ID));
    }

    Map<ObstacleId, Obstacle> byIds(Set<ObstacleId> ids) {
        return rows.byIds(ids);
    }

    Connection<Obstacle> page(Listing listing) {
        return rows.page(listing);
    }

    Map<TargetConditionId, Connection<Obstacle>> under(Set<TargetConditionId> conditions, Listing listing) {
        return rows.pages(listing, OBSTACLE.TARGET_CONDITION_ID, conditions);
    }

    Map<TargetConditionId, Obstacle> selected(Set<TargetConditionId> conditions) {
        return selected.list(ObstacleRepository::obstacle, conditions).stream()
                .collect(Collectors.toMap(Obstacle::targetConditionId, Function.identity()));
    }

    Map<TargetConditionId, List<Obstacle>> open(Set<TargetConditionId> conditions) {
        return open.list(ObstacleRepository::obstacle, conditions).stream()
                .collect(Collectors.groupingBy(Obstacle::targetConditionId));
    }

    Obstacle lock(ObstacleId id, String path) {
        return rows.lock(id, path);
    }

    List<Obstacle> lockOf(TeamId team) {
        return rows.lockAll(OBSTACLE.TEAM_ID.eq(team));
    }

    List<Obstacle> lockUnder(TargetConditionId condition) {
        return rows.lockAll(OBSTACLE.TARGET_CONDITION_ID.eq(condition));
    }

    Obstacle insert(IdentifyObstacle identify, TeamId team) {
        return rows.insert(new Patch()
                .set(OBSTACLE.TARGET_CONDITION_ID, identify.targetConditionId())
                .set(OBSTACLE.TEAM_ID, team)
                .set(OBSTACLE.STATEMENT, identify.statement())
                .set(OBSTACLE.DESCRIPTION, identify.description()));
    }

    Obstacle update(ChangeObstacle change) {
        return rows.update(
                change.id(),
                new Patch()
                        .with(OBSTACLE.STATEMENT, change.statement())
                        .with(OBSTACLE.DESCRIPTION, change.description()));
    }

    Obstacle select(ObstacleId id) {
        return rows.update(
                id, new Patch().set(OBSTACLE.STATE, ObstacleState.SELECTED).now(OBSTACLE.SELECTED_AT));
    }

    Obstacle park(ObstacleId id) {
        return rows.update(id, new Patch().set(OBSTACLE.STATE, ObstacleState.PARKED));
    }

    Obstacle end(ObstacleId id, ObstacleState state, @Nullable MeasurementId measurement) {
        return rows.update(
                id,
                new Patch()
                        .set(OBSTACLE.STATE, state)
                        .set(OBSTACLE.REMOVED_BY_MEASUREMENT_ID, measurement)
                        .now(OBSTACLE.ENDED_AT));
    }

    Obstacle relocate(ObstacleId id, TeamId team) {
        return rows.relocate(id, new Patch().set(OBSTACLE.TEAM_ID, team));
    }

    Obstacle relocate(ObstacleId id, TargetConditionId condition) {
        return rows.relocate(id, new Patch().set(OBSTACLE.TARGET_CONDITION_ID, condition));
    }

    Obstacle archive(ObstacleId id) {
        return rows.archive(id);
    }

    boolean anyExperimentOn(ObstacleId id) {
        return sql.fetchExists(EXPERIMENT_, EXPERIMENT_.OBSTACLE_ID.eq(id));
    }

    private static Obstacle obstacle(Row row) {
        return new Obstacle(
                row.get(OBSTACLE.ID),
                row.get(OBSTACLE.TARGET_CONDITION_ID),
                row.get(OBSTACLE.TEAM_ID),
                row.get(OBSTACLE.STATEMENT),
                row.get(OBSTACLE.DESCRIPTION),
                row.get(OBSTACLE.STATE),
                row.get(OBSTACLE.SELECTED_AT),
                row.get(OBSTACLE.ENDED_AT),
                row.get(OBSTACLE.REMOVED_BY_MEASUREMENT_ID),
                row.get(OBSTACLE.VERSION),
                row.get(OBSTACLE.CREATED_AT),
                row.get(OBSTACLE.UPDATED_AT),
                row.get(OBSTACLE.ARCHIVED_AT));
    }
}
