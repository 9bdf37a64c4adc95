package dev.throughline.reporting.course;

import static dev.throughline.strategy.jooq.tables.MeasurementReport.MEASUREMENT_REPORT;
import static dev.throughline.strategy.jooq.tables.MetricReport.METRIC_REPORT;
import static dev.throughline.strategy.jooq.tables.SegmentReport.SEGMENT_REPORT;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.select;

import dev.throughline.platform.sql.Bound;
import dev.throughline.strategy.metric.MetricId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/// One statement, however many metrics there are; of each segment of each, and of the whole, as many as a report can
/// use.
@Repository
class SeriesRepository {

    /// A year of days, or five years of weeks with room for repetitions.
    static final int MOST = 366;

    private final DSLContext sql;

    SeriesRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// The latest that were observed until the moment and are not corrected; the newest first within each segment.
    Map<MetricId, List<Observed>> until(Set<MetricId> metrics, Instant moment) {
        var whole = latest(MEASUREMENT_REPORT.SEGMENT_ID.isNull(), moment).asTable("whole");
        var each = latest(MEASUREMENT_REPORT.SEGMENT_ID.eq(SEGMENT_REPORT.ID), moment)
                .asTable("each");
        Condition asked = Bound.among(METRIC_REPORT.ID, metrics);
        return sql.select(whole.fields())
                .from(METRIC_REPORT)
                .crossJoin(lateral(whole))
                .where(asked)
                .unionAll(select(each.fields())
                        .from(METRIC_REPORT)
                        .join(SEGMENT_REPORT)
                        .on(SEGMENT_REPORT.DIMENSION.eq(METRIC_REPORT.DIMENSION))
                        .crossJoin(lateral(each))
                        .where(asked))
                .fetchGroups(row -> get(row, MEASUREMENT_REPORT.METRIC_ID), SeriesRepository::observed);
    }

    private static Select<Record> latest(Condition segment, Instant moment) {
        return select(List.<Field<?>>of(
                        MEASUREMENT_REPORT.ID,
                        MEASUREMENT_REPORT.METRIC_ID,
                        MEASUREMENT_REPORT.SEGMENT_ID,
                        MEASUREMENT_REPORT.OBSERVED_AT,
                        MEASUREMENT_REPORT.VALUE,
                        MEASUREMENT_REPORT.SAMPLE_SIZE,
                        MEASUREMENT_REPORT.RECORDED_AT))
                .from(MEASUREMENT_REPORT)
                .where(MEASUREMENT_REPORT.METRIC_ID.eq(METRIC_REPORT.ID))
                .and(segment)
                .and(MEASUREMENT_REPORT.OBSERVED_AT.le(moment))
                .andNot(MEASUREMENT_REPORT.CORRECTED)
                .orderBy(
                        MEASUREMENT_REPORT.SEGMENT_ID,
                        MEASUREMENT_REPORT.OBSERVED_AT.desc(),
                        MEASUREMENT_REPORT.RECORDED_AT.desc(),
                        MEASUREMENT_REPORT.ID.desc())
                .limit(inline(MOST));
    }

    private static Observed observed(Record row) {
        return new Observed(
                get(row, MEASUREMENT_REPORT.ID),
                get(row, MEASUREMENT_REPORT.METRIC_ID),
                row.get(MEASUREMENT_REPORT.SEGMENT_ID.getName(), MEASUREMENT_REPORT.SEGMENT_ID.getType()),
                get(row, MEASUREMENT_REPORT.OBSERVED_AT),
                get(row, MEASUREMENT_REPORT.VALUE),
                row.get(MEASUREMENT_REPORT.SAMPLE_SIZE.getName(), MEASUREMENT_REPORT.SAMPLE_SIZE.getType()),
                get(row, MEASUREMENT_REPORT.RECORDED_AT));
    }

    private static <T> T get(Record row, Field<T> field) {
        return row.get(field.getName(), field.getType());
    }
}
