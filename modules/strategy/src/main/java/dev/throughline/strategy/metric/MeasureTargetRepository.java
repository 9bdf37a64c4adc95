package dev.throughline.strategy.metric;

import static dev.throughline.strategy.jooq.Tables.MEASURE_TARGET;

import dev.throughline.platform.sql.ByIds;
import dev.throughline.platform.sql.Row;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class MeasureTargetRepository {

    private final DSLContext sql;
    private final ByIds<MeasureTargetId, MeasureTarget> byIds;

    MeasureTargetRepository(DSLContext sql) {
        this.sql = sql;
        this.byIds = new ByIds<>(sql, MEASURE_TARGET, MEASURE_TARGET.ID, MeasureTargetRepository::target);
    }

    Map<MeasureTargetId, MeasureTarget> byIds(Set<MeasureTargetId> ids) {
        return byIds.of(ids);
    }

    MeasureTarget insert(MeasureTarget target) {
        Qualifier qualifier = target.qualifier();
        return sql.insertInto(MEASURE_TARGET)
                .set(MEASURE_TARGET.METRIC_ID, target.metricId())
                .set(MEASURE_TARGET.COMPARATOR, target.comparator())
                .set(MEASURE_TARGET.VALUE, target.value())
                .set(MEASURE_TARGET.UPPER, target.upper())
                .set(MEASURE_TARGET.UNIT, target.unit())
                .set(MEASURE_TARGET.QUANTIFIER, target.quantifier())
                .set(MEASURE_TARGET.SHARE, target.share())
                .set(MEASURE_TARGET.DIMENSION, target.dimension())
                .set(MEASURE_TARGET.QUALIFIER_COMPARATOR, qualifier == null ? null : qualifier.comparator())
                .set(MEASURE_TARGET.QUALIFIER_VALUE, qualifier == null ? null : qualifier.value())
                .returning(MEASURE_TARGET.fields())
                .fetchSingle(Row.with(MeasureTargetRepository::target));
    }

    private static MeasureTarget target(Row row) {
        Comparator qualifier = row.get(MEASURE_TARGET.QUALIFIER_COMPARATOR);
        return new MeasureTarget(
                row.get(MEASURE_TARGET.ID),
                row.get(MEASURE_TARGET.METRIC_ID),
                row.get(MEASURE_TARGET.COMPARATOR),
                row.get(MEASURE_TARGET.VALUE),
                row.get(MEASURE_TARGET.UPPER),
                row.get(MEASURE_TARGET.UNIT),
                row.get(MEASURE_TARGET.QUANTIFIER),
                row.get(MEASURE_TARGET.SHARE),
                row.get(MEASURE_TARGET.DIMENSION),
                qualifier == null ? null : new Qualifier(qualifier, row.get(MEASURE_TARGET.QUALIFIER_VALUE)));
    }
}
