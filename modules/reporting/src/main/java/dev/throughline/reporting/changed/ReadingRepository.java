package dev.throughline.reporting.changed;

import static dev.throughline.strategy.jooq.tables.ChallengeReport.CHALLENGE_REPORT;
import static dev.throughline.strategy.jooq.tables.CheckInReport.CHECK_IN_REPORT;
import static dev.throughline.strategy.jooq.tables.MeasureTargetReport.MEASURE_TARGET_REPORT;
import static dev.throughline.strategy.jooq.tables.MeasurementReport.MEASUREMENT_REPORT;
import static dev.throughline.strategy.jooq.tables.TargetConditionReport.TARGET_CONDITION_REPORT;

import dev.throughline.platform.node.AnyId;
import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.checkin.CheckInId;
import dev.throughline.strategy.metric.MeasureTargetId;
import dev.throughline.strategy.metric.MeasurementId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/// What was measured of goals and said about them, in one statement.
@Repository
class ReadingRepository {

    private final DSLContext sql;

    ReadingRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// A measurement is read once for each goal that its metric measures.
    List<Reading> since(Instant moment) {
        var condition = TARGET_CONDITION_REPORT;
        var challenge = CHALLENGE_REPORT;
        return measured(TargetConditionId.TYPE, condition, condition.ID, condition.TARGET_ID, moment)
                .unionAll(measured(ChallengeId.TYPE, challenge, challenge.ID, challenge.TARGET_ID, moment))
                .unionAll(sql.select(
                                DSL.inline(CheckInId.TYPE.prefix()),
                                uuid(CHECK_IN_REPORT.ID),
                                DSL.inline(TargetConditionId.TYPE.prefix()),
                                uuid(CHECK_IN_REPORT.TARGET_CONDITION_ID))
                        .from(CHECK_IN_REPORT)
                        .where(CHECK_IN_REPORT.CREATED_AT.gt(moment)))
                .fetch(row ->
                        new Reading(new AnyId(row.value1(), row.value2()), new AnyId(row.value3(), row.value4())));
    }

    private Select<Record4<String, UUID, String, UUID>> measured(
            IdType<?> type, Table<?> goals, Field<? extends Id> id, Field<MeasureTargetId> target, Instant moment) {
        return sql.select(
                        DSL.inline(MeasurementId.TYPE.prefix()),
                        uuid(MEASUREMENT_REPORT.ID),
                        DSL.inline(type.prefix()),
                        uuid(id))
                .from(MEASUREMENT_REPORT)
                .join(MEASURE_TARGET_REPORT)
                .on(MEASURE_TARGET_REPORT.METRIC_ID.eq(MEASUREMENT_REPORT.METRIC_ID))
                .join(goals)
                .on(target.eq(MEASURE_TARGET_REPORT.ID))
                .where(MEASUREMENT_REPORT.RECORDED_AT.gt(moment));
    }

    private static Field<UUID> uuid(Field<?> id) {
        return id.coerce(SQLDataType.UUID);
    }
}
