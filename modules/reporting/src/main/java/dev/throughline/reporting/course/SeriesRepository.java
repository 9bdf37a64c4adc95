package dev.throughline.reporting.course;

import static dev.throughline.strategy.jooq.tables.MeasurementReport.MEASUREMENT_REPORT;
import static dev.throughline.strategy.jooq.tables.MetricReport.METRIC_REPORT;
import static dev.throughline.strategy.jooq.tables.SegmentReport.SEGMENT_REPORT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;

import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Shape;
import dev.throughline.strategy.metric.MetricId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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

    private static final Field<?>[] COLUMNS = {
        MEASUREMENT_REPORT.ID,
        MEASUREMENT_REPORT.METRIC_ID,
        MEASUREMENT_REPORT.SEGMENT_ID,
        MEASUREMENT_REPORT.OBSERVED_AT,
        MEASUREMENT_REPORT.VALUE,
        MEASUREMENT_REPORT.SAMPLE_SIZE,
        MEASUREMENT_REPORT.RECORDED_AT
    };

    private final Shape until;

    SeriesRepository(DSLContext sql) {
        this.until = Shape.of(sql, SeriesRepository::query, COLUMNS);
    }

    /// The latest that were observed until the moment and are not corrected; the newest first within each segment.
    Map<MetricId, List<Observed>> until(Set<MetricId> metrics, Instant moment) {
        List<MetricId> asked = List.copyOf(metrics);
        Map<MetricId, List<Observed>> found = HashMap.newHashMap(asked.size());
        until.each(
                row -> {
                    Observed observed = observed(row);
                    found.computeIfAbsent(observed.metricId(), metric -> new ArrayList<>())
                            .add(observed);
                },
                moment,
                asked,
                moment,
                asked);
        return found;
    }

    private static Select<Record> query() {
        var whole = latest("ofWhole", MEASUREMENT_REPORT.SEGMENT_ID.isNull()).asTable("whole");
        var each = latest("ofEach", MEASUREMENT_REPORT.SEGMENT_ID.eq(SEGMENT_REPORT.ID))
                .asTable("each");
        return select(whole.fields())
                .from(METRIC_REPORT)
                .crossJoin(lateral(whole))
                .where(among("whole"))
                .unionAll(select(each.fields())
                        .from(METRIC_REPORT)
                        .join(SEGMENT_REPORT)
                        .on(SEGMENT_REPORT.DIMENSION.eq(METRIC_REPORT.DIMENSION))
                        .crossJoin(lateral(each))
                        .where(among("each")));
    }

    private static Condition among(String name) {
        return METRIC_REPORT.ID.eq(
                any(param(name, METRIC_REPORT.ID.getDataType().getArrayDataType())));
    }

    private static Select<Record> latest(String until, Condition segment) {
        return select(COLUMNS)
                .from(MEASUREMENT_REPORT)
                .where(MEASUREMENT_REPORT.METRIC_ID.eq(METRIC_REPORT.ID))
                .and(segment)
                .and(MEASUREMENT_REPORT.OBSERVED_AT.le(param(until, MEASUREMENT_REPORT.OBSERVED_AT)))
                .andNot(MEASUREMENT_REPORT.CORRECTED)
                .orderBy(
                        MEASUREMENT_REPORT.SEGMENT_ID,
                        MEASUREMENT_REPORT.OBSERVED_AT.desc(),
                        MEASUREMENT_REPORT.RECORDED_AT.desc(),
                        MEASUREMENT_REPORT.ID.desc())
                .limit(inline(MOST));
    }

    private static Observed observed(Row row) {
        return new Observed(
                row.get(MEASUREMENT_REPORT.ID),
                row.get(MEASUREMENT_REPORT.METRIC_ID),
                row.get(MEASUREMENT_REPORT.SEGMENT_ID),
                row.get(MEASUREMENT_REPORT.OBSERVED_AT),
                row.get(MEASUREMENT_REPORT.VALUE),
                row.get(MEASUREMENT_REPORT.SAMPLE_SIZE),
                row.get(MEASUREMENT_REPORT.RECORDED_AT));
    }
}
