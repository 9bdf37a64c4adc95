package dev.throughline.reporting.trackrecord;

import static dev.throughline.strategy.jooq.tables.CheckInReport.CHECK_IN_REPORT;
import static dev.throughline.strategy.jooq.tables.TargetConditionReport.TARGET_CONDITION_REPORT;

import dev.throughline.platform.sql.Bound;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import dev.throughline.strategy.targetcondition.TargetConditionState;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class TrackRecordRepository {

    private final DSLContext sql;

    TrackRecordRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// Archived ones, too: a miss does not go away with the record of it.
    List<Ended> ended(Instant from, Instant until) {
        return sql.select(
                        TARGET_CONDITION_REPORT.ID,
                        TARGET_CONDITION_REPORT.TEAM_ID,
                        TARGET_CONDITION_REPORT.STATE,
                        TARGET_CONDITION_REPORT.DUE_ON,
                        TARGET_CONDITION_REPORT.BASELINE_SET_AT,
                        TARGET_CONDITION_REPORT.ENDED_AT)
                .from(TARGET_CONDITION_REPORT)
                .where(TARGET_CONDITION_REPORT.STATE.in(TargetConditionState.ACHIEVED, TargetConditionState.MISSED))
                .and(TARGET_CONDITION_REPORT.ENDED_AT.ge(from))
                .and(TARGET_CONDITION_REPORT.ENDED_AT.le(until))
                .orderBy(TARGET_CONDITION_REPORT.ID)
                .fetch(row -> new Ended(
                        row.value1(),
                        row.value2(),
                        row.value3() == TargetConditionState.ACHIEVED,
                        row.value4(),
                        row.value5(),
                        row.value6()));
    }

    /// In the order in which they were said.
    List<Stated> stated(Set<TargetConditionId> conditions) {
        return sql.select(CHECK_IN_REPORT.TARGET_CONDITION_ID, CHECK_IN_REPORT.CONFIDENCE, CHECK_IN_REPORT.CREATED_AT)
                .from(CHECK_IN_REPORT)
                .where(Bound.among(CHECK_IN_REPORT.TARGET_CONDITION_ID, conditions))
                .orderBy(CHECK_IN_REPORT.CREATED_AT, CHECK_IN_REPORT.ID)
                .fetch(row -> new Stated(row.value1(), row.value2(), row.value3()));
    }
}
