package dev.throughline.strategy.metric;

import static dev.throughline.strategy.jooq.Tables.MEASUREMENT;
import static dev.throughline.strategy.jooq.Tables.MEASURE_TARGET;
import static dev.throughline.strategy.jooq.Tables.METRIC;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.trueCondition;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.platform.sql.Shape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

@Repository
class MeasurementRepository {

    private static final Field<Boolean> SEGMENTED = field(name("asked", "segmented"), Boolean.class);
    private static final Field<Long> PLACE = field(name("asked", "place"), Long.class);

    private static final List<OrderField<?>> NEWEST = List.of(
            MEASUREMENT.SEGMENT_ID,
            MEASUREMENT.OBSERVED_AT.desc(),
            MEASUREMENT.RECORDED_AT.desc(),
            MEASUREMENT.ID.desc());

    private final DSLContext sql;
    private final Rows<MeasurementId, Measurement> rows;
    private final Shape latest;
    private final Shape latestWithSegments;
    private final Shape current;
    private final Consumer<Row> metric;

    MeasurementRepository(DSLContext sql, MetricRepository metrics) {
        this.sql = sql;
        this.rows = new Rows<>(
                sql,
                MEASUREMENT,
                MEASUREMENT.ID,
                MeasurementRepository::measurement,
                new Order("OBSERVED_AT", true),
                new Order("RECORDED_AT", true));
        this.latest = Shape.of(sql, () -> latest(sql, whole(known())), fields(PLACE));
        this.latestWithSegments = Shape.of(
                sql, () -> latest(sql, whole(known()).unionAll(segments(known().and(SEGMENTED)))), fields(PLACE));
        Field<?>[] ofMetric = Stream.concat(Stream.of(MEASURE_TARGET.ID), Stream.of(Shape.columns(METRIC)))
                .toArray(Field<?>[]::new);
        this.current = Shape.of(sql, () -> current(sql, ofMetric), fields(ofMetric));
        this.metric = metrics.remembered(1);
    }

    Map<MeasurementId, Measurement> byIds(Set<MeasurementId> ids) {
        return rows.byIds(ids);
    }

    Map<MetricId, Connection<Measurement>> of(Set<MetricId> metrics, Listing listing) {
        return rows.pages(listing, MEASUREMENT.METRIC_ID, metrics);
    }

    Map<MeasurementId, Instant> corrected(Set<MeasurementId> ids) {
        return sql.select(MEASUREMENT.CORRECTS_ID, MEASUREMENT.RECORDED_AT)
                .from(MEASUREMENT)
                .where(Bound.among(MEASUREMENT.CORRECTS_ID, ids))
                .fetchMap(MEASUREMENT.CORRECTS_ID, MEASUREMENT.RECORDED_AT);
    }

    /// Segments are looked for where the metric has any.
    Map<AsOf, List<Measurement>> latest(Set<AsOf> moments, Predicate<MetricId> segmented) {
        if (moments.isEmpty()) {
            return Map.of();
        }
        List<AsOf> asked = List.copyOf(moments);
        List<Boolean> withSegments =
                asked.stream().map(moment -> segmented.test(moment.metricId())).toList();
        Map<AsOf, List<Measurement>> found = HashMap.newHashMap(asked.size());
        Shape shape = withSegments.contains(true) ? latestWithSegments : latest;
        shape.each(
                row -> found.computeIfAbsent(asked.get(row.get(PLACE).intValue() - 1), key -> new ArrayList<>())
                        .add(measurement(row)),
                asked.stream().map(AsOf::metricId).toList(),
                asked.stream().map(AsOf::moment).toList(),
                asked.stream().map(AsOf::known).toList(),
                withSegments);
        return found;
    }

    /// Those of the metric of each target, as they stand today. The metric is remembered: whoever shows a measurement
    /// asks for its unit.
    Map<MeasureTargetId, List<Measurement>> current(Set<MeasureTargetId> targets) {
        Map<MeasureTargetId, List<Measurement>> found = HashMap.newHashMap(targets.size());
        if (!targets.isEmpty()) {
            current.each(
                    row -> {
                        metric.accept(row);
                        List<Measurement> measured =
                                found.computeIfAbsent(row.get(MEASURE_TARGET.ID), key -> new ArrayList<>());
                        if (row.get(MEASUREMENT.ID) != null) {
                            measured.add(measurement(row));
                        }
                    },
                    List.copyOf(targets));
        }
        return found;
    }

    private static Select<?> current(DSLContext sql, Field<?>[] ofMetric) {
        Condition counts = MEASUREMENT.METRIC_ID.eq(METRIC.ID).and(uncorrected());
        Table<?> latest = whole(counts)
                .unionAll(segments(counts.and(METRIC.DIMENSION.isNotNull())))
                .asTable("latest");
        return sql.select(ofMetric)
                .select(latest.fields())
                .from(MEASURE_TARGET)
                .join(METRIC)
                .on(METRIC.ID.eq(MEASURE_TARGET.METRIC_ID))
                .leftJoin(lateral(latest))
                .on(trueCondition())
                .where(Bound.among(MEASURE_TARGET.ID));
    }

    private static Select<?> latest(DSLContext sql, Select<?> each) {
        Table<?> asked = table(
                        "unnest({0}, {1}, {2}, {3}) with ordinality",
                        Bound.array(MEASUREMENT.METRIC_ID),
                        Bound.array(MEASUREMENT.OBSERVED_AT),
                        Bound.array(MEASUREMENT.RECORDED_AT),
                        Bound.array(SEGMENTED))
                .as("asked", "metric", "moment", "known", "segmented", "place");
        Table<?> latest = each.asTable("latest");
        return sql.select(PLACE).select(latest.fields()).from(asked).crossJoin(lateral(latest));
    }

    /// The newest of the whole is the first that the index has.
    private static Select<Record> whole(Condition counts) {
        return select(Shape.columns(MEASUREMENT))
                .from(MEASUREMENT)
                .where(MEASUREMENT.SEGMENT_ID.isNull())
                .and(counts)
                .orderBy(NEWEST)
                .limit(inline(1));
    }

    private static Select<Record> segments(Condition counts) {
        return select(Shape.columns(MEASUREMENT))
                .distinctOn(MEASUREMENT.SEGMENT_ID)
                .from(MEASUREMENT)
                .where(MEASUREMENT.SEGMENT_ID.isNotNull())
                .and(counts)
                .orderBy(NEWEST);
    }

    /// Observed until the moment, recorded by then as it was known, or in place of what was, and not corrected since.
    private static Condition known() {
        Field<MetricId> metric = field(name("asked", "metric"), MEASUREMENT.METRIC_ID.getDataType());
        Field<Instant> moment = field(name("asked", "moment"), MEASUREMENT.OBSERVED_AT.getDataType());
        Field<Instant> known = field(name("asked", "known"), MEASUREMENT.RECORDED_AT.getDataType());
        var corrected = MEASUREMENT.as("corrected");
        return MEASUREMENT
                .METRIC_ID
                .eq(metric)
                .and(MEASUREMENT.OBSERVED_AT.le(moment))
                .and(MEASUREMENT
                        .RECORDED_AT
                        .le(known)
                        .or(exists(selectOne()
                                .from(corrected)
                                .where(corrected.ID.eq(MEASUREMENT.CORRECTS_ID))
                                .and(corrected.RECORDED_AT.le(known)))))
                .and(uncorrected());
    }

    private static Condition uncorrected() {
        var correction = MEASUREMENT.as("correction");
        return not(exists(selectOne().from(correction).where(correction.CORRECTS_ID.eq(MEASUREMENT.ID))));
    }

    Measurement insert(Measurement measurement) {
        return sql.insertInto(MEASUREMENT)
                .set(MEASUREMENT.METRIC_ID, measurement.metricId())
                .set(MEASUREMENT.SEGMENT_ID, measurement.segmentId())
                .set(MEASUREMENT.OBSERVED_AT, measurement.observedAt())
                .set(MEASUREMENT.VALUE, measurement.exact())
                .set(MEASUREMENT.UNIT, measurement.unit())
                .set(MEASUREMENT.SAMPLE_SIZE, measurement.sampleSize())
                .set(MEASUREMENT.SOURCE, measurement.source())
                .set(MEASUREMENT.NOTE, measurement.note())
                .set(MEASUREMENT.RECORDED_BY_ID, measurement.recordedById())
                .set(MEASUREMENT.SERVICE_ACCOUNT_ID, measurement.serviceAccountId())
                .set(MEASUREMENT.CORRECTS_ID, measurement.correctsId())
                .returning(MEASUREMENT.fields())
                .fetchSingle(Row.with(MeasurementRepository::measurement));
    }

    private static Field<?>[] fields(Field<?>... before) {
        return Stream.concat(Stream.of(before), Stream.of(Shape.columns(MEASUREMENT)))
                .toArray(Field<?>[]::new);
    }

    private static Measurement measurement(Row row) {
        return new Measurement(
                row.get(MEASUREMENT.ID),
                row.get(MEASUREMENT.METRIC_ID),
                row.get(MEASUREMENT.SEGMENT_ID),
                row.get(MEASUREMENT.OBSERVED_AT),
                row.get(MEASUREMENT.VALUE),
                row.get(MEASUREMENT.UNIT),
                row.get(MEASUREMENT.SAMPLE_SIZE),
                row.get(MEASUREMENT.SOURCE),
                row.get(MEASUREMENT.NOTE),
                row.get(MEASUREMENT.RECORDED_BY_ID),
                row.get(MEASUREMENT.SERVICE_ACCOUNT_ID),
                row.get(MEASUREMENT.RECORDED_AT),
                row.get(MEASUREMENT.CORRECTS_ID));
    }
}
