package dev.throughline.strategy.metric;

import static dev.throughline.strategy.jooq.Tables.MEASUREMENT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

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

    MeasurementRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(
                sql,
                MEASUREMENT,
                MEASUREMENT.ID,
                MeasurementRepository::measurement,
                new Order("OBSERVED_AT", true),
                new Order("RECORDED_AT", true));
        this.latest = Shape.of(sql, () -> latest(sql, whole()), fields());
        this.latestWithSegments = Shape.of(sql, () -> latest(sql, whole().unionAll(segments())), fields());
    }

    Map<MeasurementId, Measurement> byIds(Set<MeasurementId> ids) {
        return rows.byIds(ids);
    }

    Map<MetricId, Connection<Measurement>> of(Set<MetricId> metrics, Listing listing) {
        return rows.pages(listing, MEASUREMENT.METRIC_ID, metrics);
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
    private static Select<Record> whole() {
        return select(Shape.columns(MEASUREMENT))
                .from(MEASUREMENT)
                .where(MEASUREMENT.SEGMENT_ID.isNull())
                .and(known())
                .orderBy(NEWEST)
                .limit(inline(1));
    }

    private static Select<Record> segments() {
        return select(Shape.columns(MEASUREMENT))
                .distinctOn(MEASUREMENT.SEGMENT_ID)
                .from(MEASUREMENT)
                .where(SEGMENTED)
                .and(MEASUREMENT.SEGMENT_ID.isNotNull())
                .and(known())
                .orderBy(NEWEST);
    }

    /// Observed until the moment, recorded by then as it was known, or in place of what was, and not corrected since.
    private static Condition known() {
        Field<MetricId> metric = field(name("asked", "metric"), MEASUREMENT.METRIC_ID.getDataType());
        Field<Instant> moment = field(name("asked", "moment"), MEASUREMENT.OBSERVED_AT.getDataType());
        Field<Instant> known = field(name("asked", "known"), MEASUREMENT.RECORDED_AT.getDataType());
        var corrected = MEASUREMENT.as("corrected");
        var correction = MEASUREMENT.as("correction");
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
                .and(not(exists(selectOne().from(correction).where(correction.CORRECTS_ID.eq(MEASUREMENT.ID)))));
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

    private static Field<?>[] fields() {
        return Stream.concat(Stream.of(PLACE), Stream.of(Shape.columns(MEASUREMENT)))
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
