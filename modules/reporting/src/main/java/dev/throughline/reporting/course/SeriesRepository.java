package dev.throughline.reporting.course;

import static dev.throughline.strategy.jooq.tables.MeasurementReport.MEASUREMENT_REPORT;
import static dev.throughline.strategy.jooq.tables.MetricReport.METRIC_REPORT;
import static dev.throughline.strategy.jooq.tables.SegmentReport.SEGMENT_REPORT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lag;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.listAgg;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.orderBy;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;

import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Shape;
import dev.throughline.strategy.metric.MetricId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/// One statement, however many metrics there are; of each segment of each, and of the whole, the last of each day, as
/// many days as a report can use. A row is a series: a row for each measurement of a large organisation takes more
/// memory than the product has.
@Repository
class SeriesRepository {

    /// A year of days, or seven years of weeks.
    static final int DAYS = 366;

    /// Every five minutes for a year.
    private static final int LOOKED_AT = 100_000;

    private static final Field<LocalDate> DAY = field(name("day"), SQLDataType.LOCALDATE);
    private static final Field<LocalDate> NEWER = field(name("newer"), SQLDataType.LOCALDATE);

    private static final Field<Long[]> SECONDS = field(name("seconds"), SQLDataType.BIGINT.getArrayDataType());
    private static final Field<String> VALUES = field(name("values"), SQLDataType.CLOB);
    private static final Field<Long[]> SIZES = field(name("sizes"), SQLDataType.BIGINT.getArrayDataType());
    private static final List<Field<?>> OBSERVED = List.of(
            MEASUREMENT_REPORT.SEGMENT_ID,
            MEASUREMENT_REPORT.OBSERVED_AT,
            MEASUREMENT_REPORT.RECORDED_AT,
            MEASUREMENT_REPORT.ID,
            MEASUREMENT_REPORT.VALUE,
            MEASUREMENT_REPORT.SAMPLE_SIZE);
    private static final Field<?>[] COLUMNS = {METRIC_REPORT.ID, SEGMENT_REPORT.ID, SECONDS, VALUES, SIZES};

    private final Shape until;

    SeriesRepository(DSLContext sql) {
        this.until = Shape.of(sql, SeriesRepository::query, COLUMNS);
    }

    /// What was observed until the moment and is not corrected, the last of each day of the time zone.
    Map<MetricId, List<Series>> until(Set<MetricId> metrics, Instant moment, ZoneId zone) {
        List<MetricId> asked = List.copyOf(metrics);
        Map<MetricId, List<Series>> found = HashMap.newHashMap(asked.size());
        until.each(
                row -> found.computeIfAbsent(row.get(METRIC_REPORT.ID), metric -> new ArrayList<>(1))
                        .add(series(row)),
                zone.getId(),
                moment,
                asked,
                zone.getId(),
                moment,
                asked);
        return found;
    }

    /// Sample sizes weigh segments against each other; those of the whole are not asked for.
    private static Select<?> query() {
        Table<?> whole = packed(latest("ofWhole", MEASUREMENT_REPORT.SEGMENT_ID.isNull()), false);
        Table<?> each = packed(latest("ofEach", MEASUREMENT_REPORT.SEGMENT_ID.eq(SEGMENT_REPORT.ID)), true);
        return select(METRIC_REPORT.ID, inline(null, SEGMENT_REPORT.ID))
                .select(whole.fields())
                .from(METRIC_REPORT)
                .crossJoin(lateral(whole))
                .where(among("whole"))
                .unionAll(select(METRIC_REPORT.ID, SEGMENT_REPORT.ID)
                        .select(each.fields())
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

    private static Table<?> packed(Table<?> latest, boolean weighed) {
        List<SortField<?>> order = newestFirst(latest);
        Field<Long> seconds =
                field("floor(extract(epoch from {0}))::bigint", Long.class, of(latest, MEASUREMENT_REPORT.OBSERVED_AT));
        Field<String> value = field("{0}", String.class, of(latest, MEASUREMENT_REPORT.VALUE));
        Field<Long[]> sizes = weighed
                ? arrayAgg(of(latest, MEASUREMENT_REPORT.SAMPLE_SIZE)).orderBy(order)
                : field("null::bigint[]", Long[].class);
        return select(
                        arrayAgg(seconds).orderBy(order).as(SECONDS),
                        listAgg(value, Series.BETWEEN).withinGroupOrderBy(order).as(VALUES),
                        sizes.as(SIZES))
                .from(latest)
                .having(count().gt(inline(0)))
                .asTable(weighed ? "each" : "whole");
    }

    /// Walks the index from the newest, and stops when it has seen enough days.
    private static Table<?> latest(String until, Condition segment) {
        Table<?> all = select(OBSERVED)
                .select(field(
                                "({0} at time zone {1})::date",
                                SQLDataType.LOCALDATE,
                                MEASUREMENT_REPORT.OBSERVED_AT,
                                param(until + "In", String.class))
                        .as(DAY))
                .from(MEASUREMENT_REPORT)
                .where(MEASUREMENT_REPORT.METRIC_ID.eq(METRIC_REPORT.ID))
                .and(segment)
                .and(MEASUREMENT_REPORT.OBSERVED_AT.le(param(until, MEASUREMENT_REPORT.OBSERVED_AT)))
                .andNot(MEASUREMENT_REPORT.CORRECTED)
                .orderBy(newestFirst(MEASUREMENT_REPORT))
                .limit(inline(LOOKED_AT))
                .asTable("all");
        Table<?> beside = select(all.fields())
                .select(lag(of(all, DAY)).over(orderBy(newestFirst(all))).as(NEWER))
                .from(all)
                .asTable("beside");
        return select(beside.fields())
                .from(beside)
                .where(of(beside, NEWER).isDistinctFrom(of(beside, DAY)))
                .orderBy(newestFirst(beside))
                .limit(inline(DAYS))
                .asTable("latest");
    }

    private static List<SortField<?>> newestFirst(Table<?> table) {
        return List.of(
                of(table, MEASUREMENT_REPORT.SEGMENT_ID).asc(),
                of(table, MEASUREMENT_REPORT.OBSERVED_AT).desc(),
                of(table, MEASUREMENT_REPORT.RECORDED_AT).desc(),
                of(table, MEASUREMENT_REPORT.ID).desc());
    }

    private static <T> Field<T> of(Table<?> latest, Field<T> field) {
        return Objects.requireNonNull(latest.field(field));
    }

    private static Series series(Row row) {
        return Series.packed(row.get(SEGMENT_REPORT.ID), row.get(SECONDS), row.get(VALUES), row.get(SIZES));
    }
}
