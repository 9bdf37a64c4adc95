package dev.throughline.strategy.metric;

import static dev.throughline.strategy.jooq.Tables.CHALLENGE;
import static dev.throughline.strategy.jooq.Tables.MEASURE_TARGET;
import static dev.throughline.strategy.jooq.Tables.METRIC;
import static dev.throughline.strategy.jooq.Tables.SEGMENT;
import static dev.throughline.strategy.jooq.Tables.TARGET_CONDITION;
import static org.jooq.impl.DSL.select;

import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.strategy.challenge.ChallengeState;
import dev.throughline.strategy.targetcondition.TargetConditionState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class SegmentRepository {

    private final DSLContext sql;
    private final Rows<SegmentId, Segment> rows;

    SegmentRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(
                sql,
                SEGMENT,
                SEGMENT.ID,
                SegmentRepository::segment,
                new Order("DIMENSION", false),
                new Order("KEY", false));
    }

    Map<SegmentId, Segment> byIds(Set<SegmentId> ids) {
        return rows.byIds(ids);
    }

    Map<String, List<Segment>> of(Set<String> dimensions) {
        return dimensions.isEmpty()
                ? Map.of()
                : sql.select(SEGMENT.fields())
                        .from(SEGMENT)
                        .where(Bound.among(SEGMENT.DIMENSION, dimensions))
                        .and(SEGMENT.ARCHIVED_AT.isNull())
                        .orderBy(SEGMENT.KEY)
                        .fetchGroups(SEGMENT.DIMENSION, Row.with(SegmentRepository::segment));
    }

    Connection<Segment> page(Listing listing) {
        return rows.page(listing);
    }

    Segment lock(SegmentId id) {
        return rows.lock(id, "id");
    }

    /// Whether something that has started measures by the dimension.
    boolean inUse(String dimension) {
        var targets = select(MEASURE_TARGET.ID)
                .from(MEASURE_TARGET)
                .join(METRIC)
                .on(METRIC.ID.eq(MEASURE_TARGET.METRIC_ID))
                .where(METRIC.DIMENSION.eq(dimension));
        return sql.fetchExists(
                        CHALLENGE,
                        CHALLENGE
                                .TARGET_ID
                                .in(targets)
                                .and(CHALLENGE.STATE.in(ChallengeState.ACTIVE, ChallengeState.PAUSED)))
                || sql.fetchExists(
                        TARGET_CONDITION,
                        TARGET_CONDITION
                                .TARGET_ID
                                .in(targets)
                                .and(TARGET_CONDITION.STATE.in(
                                        TargetConditionState.BASELINED, TargetConditionState.ACTIVE)));
    }

    Segment insert(AddSegment add) {
        return rows.insert(new Patch().set(SEGMENT.DIMENSION, add.dimension()).set(SEGMENT.KEY, add.key()));
    }

    Segment update(ChangeSegment change) {
        return rows.update(change.id(), new Patch().with(SEGMENT.KEY, change.key()));
    }

    Segment archive(SegmentId id) {
        return rows.archive(id);
    }

    private static Segment segment(Row row) {
        return new Segment(
                row.get(SEGMENT.ID),
                row.get(SEGMENT.DIMENSION),
                row.get(SEGMENT.KEY),
                row.get(SEGMENT.VERSION),
                row.get(SEGMENT.CREATED_AT),
                row.get(SEGMENT.UPDATED_AT),
                row.get(SEGMENT.ARCHIVED_AT));
    }
}
