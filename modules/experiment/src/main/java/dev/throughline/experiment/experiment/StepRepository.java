package dev.throughline.experiment.experiment;

import static dev.throughline.experiment.jooq.Tables.EXPERIMENT_;
import static dev.throughline.experiment.jooq.Tables.OBSTACLE;

import dev.throughline.experiment.obstacle.ObstacleState;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Rows;
import dev.throughline.platform.sql.Shape;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// Experiments as steps on the way to target conditions.
@Repository
class StepRepository {

    private final Rows<ExperimentId, Experiment> begun;
    private final Shape last;
    private final Shape next;

    StepRepository(DSLContext sql) {
        this.begun = new Rows<>(
                sql, EXPERIMENT_, EXPERIMENT_.ID, ExperimentRepository::experiment, new Order("STARTED_AT", false));
        this.last = Shape.of(
                sql,
                () -> sql.select(Shape.columns(EXPERIMENT_))
                        .distinctOn(EXPERIMENT_.TARGET_CONDITION_ID)
                        .from(EXPERIMENT_)
                        .where(Bound.among(EXPERIMENT_.TARGET_CONDITION_ID))
                        .and(EXPERIMENT_.STATE.eq(DSL.inline(ExperimentState.CONCLUDED, EXPERIMENT_.STATE)))
                        .orderBy(EXPERIMENT_.TARGET_CONDITION_ID, EXPERIMENT_.ENDED_AT.desc(), EXPERIMENT_.ID.desc()));
        this.next = Shape.of(
                sql,
                () -> sql.select(Shape.columns(EXPERIMENT_))
                        .distinctOn(EXPERIMENT_.TARGET_CONDITION_ID)
                        .from(EXPERIMENT_)
                        .join(OBSTACLE)
                        .on(OBSTACLE.ID.eq(EXPERIMENT_.OBSTACLE_ID))
                        .where(Bound.among(EXPERIMENT_.TARGET_CONDITION_ID))
                        .and(EXPERIMENT_
                                .STATE
                                .eq(DSL.inline(ExperimentState.RUNNING, EXPERIMENT_.STATE))
                                .or(EXPERIMENT_
                                        .STATE
                                        .eq(DSL.inline(ExperimentState.DESIGNED, EXPERIMENT_.STATE))
                                        .and(OBSTACLE.STATE.eq(DSL.inline(ObstacleState.SELECTED, OBSTACLE.STATE)))))
                        .orderBy(
                                EXPERIMENT_.TARGET_CONDITION_ID,
                                DSL.field(EXPERIMENT_.STATE.eq(DSL.inline(ExperimentState.RUNNING, EXPERIMENT_.STATE)))
                                        .desc(),
                                DSL.field(OBSTACLE.STATE.eq(DSL.inline(ObstacleState.SELECTED, OBSTACLE.STATE)))
                                        .desc(),
                                EXPERIMENT_.DUE_AT.asc().nullsLast(),
                                EXPERIMENT_.ID));
    }

    Map<TargetConditionId, Experiment> last(Set<TargetConditionId> conditions) {
        return last.list(ExperimentRepository::experiment, conditions).stream()
                .collect(Collectors.toMap(Experiment::targetConditionId, Function.identity()));
    }

    Map<TargetConditionId, Experiment> next(Set<TargetConditionId> conditions) {
        return next.list(ExperimentRepository::experiment, conditions).stream()
                .collect(Collectors.toMap(Experiment::targetConditionId, Function.identity()));
    }

    Map<TargetConditionId, Connection<Experiment>> to(Set<TargetConditionId> conditions, Listing listing) {
        return begun.pages(listing, EXPERIMENT_.TARGET_CONDITION_ID, conditions, EXPERIMENT_.STARTED_AT.isNotNull());
    }
}
