package dev.throughline.experiment.experiment;

import static dev.throughline.experiment.jooq.Tables.EXPERIMENT_;
import static dev.throughline.experiment.jooq.Tables.OBSTACLE;

import dev.throughline.experiment.obstacle.ObstacleState;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Pages;
import dev.throughline.platform.sql.Shape;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Experiments as steps on the way to target conditions.
@Repository
class StepRepository {

    private final Pages<Experiment> begun;
    private final Pages<Experiment> due;
    private final Shape last;
    private final Shape next;

    StepRepository(DSLContext sql) {
        this.begun = new Pages<>(sql, EXPERIMENT_, ExperimentRepository::experiment, new Order("STARTED_AT", false));
        this.due = new Pages<>(sql, EXPERIMENT_, ExperimentRepository::experiment, new Order("DUE_AT", false));
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

    Connection<Experiment> running(
            @Nullable Set<TeamId> teams, @Nullable Instant after, @Nullable Instant until, Listing listing) {
        Condition within = EXPERIMENT_.STATE.eq(ExperimentState.RUNNING);
        if (teams != null) {
            within = within.and(Bound.among(EXPERIMENT_.TEAM_ID, teams));
        }
        if (after != null) {
            within = within.and(EXPERIMENT_.DUE_AT.ge(after));
        }
        if (until != null) {
            within = within.and(EXPERIMENT_.DUE_AT.lt(until));
        }
        return due.page(listing, within);
    }

    Map<TargetConditionId, Connection<Experiment>> to(Set<TargetConditionId> conditions, Listing listing) {
        return begun.pages(listing, EXPERIMENT_.TARGET_CONDITION_ID, conditions, EXPERIMENT_.STARTED_AT.isNotNull());
    }
}
