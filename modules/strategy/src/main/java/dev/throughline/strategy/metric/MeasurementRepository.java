package dev.throughline.strategy.metric;

import static dev.throughline.strategy.jooq.Tables.MEASUREMENT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.unnest;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class MeasurementRepository {

    private final DSLContext sql;
    private final Rows<MeasurementId, Measurement> rows;

    MeasurementRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(
                sql,
                MEASUREMENT,
                MEASUREMENT.ID,
                MeasurementRepository::measurement,
                new Order("OBSERVED_AT", true),
                new Order("RECORDED_AT", true));
    }

    Map<MeasurementId, Measurement> byIds(Set<MeasurementId> ids) {
        return rows.byIds(ids);
    }

    Map<MetricId, Connection<Measurement>> of(Set<MetricId> metrics, Listing listing) {
        return rows.pages(listing, MEASUREMENT.METRIC_ID, metrics);
    }

    Map<AsOf, List<Measurement>> latest(Set<AsOf> moments) {
        if (moments.isEmpty()) {
            return Map.of();
        }
        List<AsOf> asked = new ArrayList<>(moments);
        Field<Long> place = field(name("metric", "place"), Long.class);
        Field<MetricId> metric = field(name("metric", "id"), MEASUREMENT.METRIC_ID.getDataType());
        Field<Instant> moment = field(name("moment", "at"), MEASUREMENT.OBSERVED_AT.getDataType());
        Field<Instant> known = field(name("known", "at"), MEASUREMENT.RECORDED_AT.getDataType());
        var corrected = MEASUREMENT.as("corrected");
        var correction = MEASUREMENT.as("correction");
        var latest = select(MEASUREMENT.fields())
                .distinctOn(MEASUREMENT.SEGMENT_ID)
                .from(MEASUREMENT)
                .where(MEASUREMENT.METRIC_ID.eq(metric))
                .and(MEASUREMENT.OBSERVED_AT.le(moment))
                .and(MEASUREMENT
                        .RECORDED_AT
                        .le(known)
                        .or(exists(selectOne()
                                .from(corrected)
                                .where(corrected.ID.eq(MEASUREMENT.CORRECTS_ID))
                                .and(corrected.RECORDED_AT.le(known)))))
                .and(not(exists(selectOne().from(correction).where(correction.CORRECTS_ID.eq(MEASUREMENT.ID)))))
                .orderBy(
                        MEASUREMENT.SEGMENT_ID,
                        MEASUREMENT.OBSERVED_AT.desc(),
                        MEASUREMENT.RECORDED_AT.desc(),
                        MEASUREMENT.ID.desc())
                .asTable("latest");
        Map<AsOf, List<Measurement>> found = new HashMap<>();
        sql.select(place)
                .select(MEASUREMENT.as("latest").fields())
                .from(unnest(Bound.array(
                                MEASUREMENT.METRIC_ID,
                                asked.stream().map(AsOf::metricId).toList()))
                        .withOrdinality()
                        .as("metric", "id", "place"))
                .join(unnest(Bound.array(
                                MEASUREMENT.OBSERVED_AT,
                                asked.stream().map(AsOf::moment).toList()))
                        .withOrdinality()
                        .as("moment", "at", "place"))
                .on(field(name("moment", "place"), Long.class).eq(place))
                .join(unnest(Bound.array(
                                MEASUREMENT.RECORDED_AT,
                                asked.stream().map(AsOf::known).toList()))
                        .withOrdinality()
                        .as("known", "at", "place"))
                .on(field(name("known", "place"), Long.class).eq(place))
                .crossJoin(lateral(latest))
                .forEach(row -> found.computeIfAbsent(
                                asked.get(Math.toIntExact(row.get(place)) - 1), key -> new ArrayList<>())
                        .add(measurement(row)));
        return found;
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
                .fetchSingle(MeasurementRepository::measurement);
    }

    private static Measurement measurement(Record row) {
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
