package dev.throughline.reporting.funnel;

import static dev.throughline.strategy.jooq.tables.ChallengeReport.CHALLENGE_REPORT;
import static dev.throughline.strategy.jooq.tables.MeasureTargetReport.MEASURE_TARGET_REPORT;
import static dev.throughline.strategy.jooq.tables.MetricReport.METRIC_REPORT;
import static dev.throughline.strategy.jooq.tables.TargetConditionReport.TARGET_CONDITION_REPORT;

import dev.throughline.platform.node.Id;
import dev.throughline.strategy.metric.MetricId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class MetricUseRepository {

    private final DSLContext sql;

    MetricUseRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// Metrics of a category that are not archived.
    Set<MetricId> categorised() {
        return new HashSet<>(sql.select(METRIC_REPORT.ID)
                .from(METRIC_REPORT)
                .where(METRIC_REPORT.ARCHIVED_AT.isNull())
                .and(METRIC_REPORT.PIRATE_STAGE.isNotNull().or(METRIC_REPORT.HEART_DIMENSION.isNotNull()))
                .fetch(METRIC_REPORT.ID));
    }

    /// By which goals, archived ones left out, each metric is used.
    Map<MetricId, Set<Id>> uses() {
        Map<MetricId, Set<Id>> uses = new HashMap<>();
        sql.select(MEASURE_TARGET_REPORT.METRIC_ID, TARGET_CONDITION_REPORT.ID)
                .from(TARGET_CONDITION_REPORT)
                .join(MEASURE_TARGET_REPORT)
                .on(MEASURE_TARGET_REPORT.ID.eq(TARGET_CONDITION_REPORT.TARGET_ID))
                .where(TARGET_CONDITION_REPORT.ARCHIVED_AT.isNull())
                .forEach(row -> uses.computeIfAbsent(row.value1(), metric -> new HashSet<>())
                        .add(row.value2()));
        sql.select(MEASURE_TARGET_REPORT.METRIC_ID, CHALLENGE_REPORT.ID)
                .from(CHALLENGE_REPORT)
                .join(MEASURE_TARGET_REPORT)
                .on(MEASURE_TARGET_REPORT.ID.eq(CHALLENGE_REPORT.TARGET_ID))
                .where(CHALLENGE_REPORT.ARCHIVED_AT.isNull())
                .forEach(row -> uses.computeIfAbsent(row.value1(), metric -> new HashSet<>())
                        .add(row.value2()));
        return uses;
    }
}
