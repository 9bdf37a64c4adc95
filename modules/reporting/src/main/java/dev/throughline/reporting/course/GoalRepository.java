package dev.throughline.reporting.course;

import static dev.throughline.strategy.jooq.tables.ChallengeReport.CHALLENGE_REPORT;
import static dev.throughline.strategy.jooq.tables.CheckInReport.CHECK_IN_REPORT;
import static dev.throughline.strategy.jooq.tables.TargetConditionReport.TARGET_CONDITION_REPORT;

import dev.throughline.platform.sql.Bound;
import dev.throughline.strategy.challenge.ChallengeState;
import dev.throughline.strategy.progress.Baseline;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class GoalRepository {

    private final DSLContext sql;

    GoalRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// Those that were there at the moment and had not ended long ago; the oldest first.
    List<GoalRow> targetConditions(Instant endedSince, Instant until) {
        return sql.select(
                        TARGET_CONDITION_REPORT.ID,
                        TARGET_CONDITION_REPORT.TEAM_ID,
                        TARGET_CONDITION_REPORT.STATE,
                        TARGET_CONDITION_REPORT.DUE_ON,
                        TARGET_CONDITION_REPORT.TARGET_ID,
                        TARGET_CONDITION_REPORT.BASELINE_AT,
                        TARGET_CONDITION_REPORT.BASELINE_SET_AT,
                        TARGET_CONDITION_REPORT.ENDED_AT)
                .from(TARGET_CONDITION_REPORT)
                .where(TARGET_CONDITION_REPORT.ARCHIVED_AT.isNull())
                .and(TARGET_CONDITION_REPORT.ENDED_AT.isNull().or(TARGET_CONDITION_REPORT.ENDED_AT.ge(endedSince)))
                .and(TARGET_CONDITION_REPORT.CREATED_AT.le(until))
                .orderBy(TARGET_CONDITION_REPORT.ID)
                .fetch(row -> new GoalRow(
                        row.value1(),
                        row.value2(),
                        row.value3().name(),
                        row.value4(),
                        row.value5(),
                        baseline(row.value6(), row.value7()),
                        row.value8()));
    }

    /// Those with a target that are in force; the oldest first.
    List<GoalRow> challenges(Instant until) {
        return sql.select(
                        CHALLENGE_REPORT.ID,
                        CHALLENGE_REPORT.STATE,
                        CHALLENGE_REPORT.DUE_ON,
                        CHALLENGE_REPORT.TARGET_ID,
                        CHALLENGE_REPORT.BASELINE_AT,
                        CHALLENGE_REPORT.BASELINE_SET_AT)
                .from(CHALLENGE_REPORT)
                .where(CHALLENGE_REPORT.ARCHIVED_AT.isNull())
                .and(CHALLENGE_REPORT.TARGET_ID.isNotNull())
                .and(CHALLENGE_REPORT.STATE.in(ChallengeState.ACTIVE, ChallengeState.PAUSED))
                .and(CHALLENGE_REPORT.CREATED_AT.le(until))
                .orderBy(CHALLENGE_REPORT.ID)
                .fetch(row -> new GoalRow(
                        row.value1(),
                        null,
                        row.value2().name(),
                        row.value3(),
                        row.value4(),
                        baseline(row.value5(), row.value6()),
                        null));
    }

    /// What was said last until the moment.
    Map<TargetConditionId, Said> said(Set<TargetConditionId> conditions, Instant until) {
        return sql.select(
                        CHECK_IN_REPORT.TARGET_CONDITION_ID,
                        CHECK_IN_REPORT.ID,
                        CHECK_IN_REPORT.STATUS,
                        CHECK_IN_REPORT.CONFIDENCE,
                        CHECK_IN_REPORT.CREATED_AT)
                .distinctOn(CHECK_IN_REPORT.TARGET_CONDITION_ID)
                .from(CHECK_IN_REPORT)
                .where(Bound.among(CHECK_IN_REPORT.TARGET_CONDITION_ID, conditions))
                .and(CHECK_IN_REPORT.CREATED_AT.le(until))
                .orderBy(
                        CHECK_IN_REPORT.TARGET_CONDITION_ID,
                        CHECK_IN_REPORT.CREATED_AT.desc(),
                        CHECK_IN_REPORT.ID.desc())
                .fetchMap(
                        CHECK_IN_REPORT.TARGET_CONDITION_ID,
                        row -> new Said(row.value2(), row.value3(), row.value4(), row.value5()));
    }

    private static @Nullable Baseline baseline(@Nullable Instant at, @Nullable Instant setAt) {
        return at == null || setAt == null ? null : new Baseline(at, setAt);
    }
}
