package dev.throughline.strategy.metric;

import static dev.throughline.strategy.jooq.Tables.CHALLENGE;
import static dev.throughline.strategy.jooq.Tables.MEASURE_TARGET;
import static dev.throughline.strategy.jooq.Tables.METRIC;
import static dev.throughline.strategy.jooq.Tables.TARGET_CONDITION;
import static org.jooq.impl.DSL.select;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class MetricRepository {

    private final DSLContext sql;
    private final Rows<MetricId, Metric> rows;

    MetricRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(sql, METRIC, METRIC.ID, MetricRepository::metric, new Order("NAME", false));
    }

    Map<MetricId, Metric> byIds(Set<MetricId> ids) {
        return rows.byIds(ids);
    }

    Consumer<Row> remembered(int from) {
        return rows.remembered(from);
    }

    Connection<Metric> page(Listing listing) {
        return rows.page(listing);
    }

    Metric lock(MetricId id) {
        return rows.lock(id, "id");
    }

    boolean inUse(MetricId id) {
        var targets = select(MEASURE_TARGET.ID).from(MEASURE_TARGET).where(MEASURE_TARGET.METRIC_ID.eq(id));
        return sql.fetchExists(CHALLENGE, CHALLENGE.TARGET_ID.in(targets).and(CHALLENGE.ARCHIVED_AT.isNull()))
                || sql.fetchExists(
                        TARGET_CONDITION,
                        TARGET_CONDITION.TARGET_ID.in(targets).and(TARGET_CONDITION.ARCHIVED_AT.isNull()));
    }

    Set<MeasureTargetId> targets(MetricId id) {
        return sql.select(MEASURE_TARGET.ID)
                .from(MEASURE_TARGET)
                .where(MEASURE_TARGET.METRIC_ID.eq(id))
                .fetchSet(MEASURE_TARGET.ID);
    }

    /// The teams whose target conditions measure by it.
    Set<TeamId> teams(MetricId id) {
        return sql.selectDistinct(TARGET_CONDITION.TEAM_ID)
                .from(TARGET_CONDITION)
                .join(MEASURE_TARGET)
                .on(MEASURE_TARGET.ID.eq(TARGET_CONDITION.TARGET_ID))
                .where(MEASURE_TARGET.METRIC_ID.eq(id))
                .and(TARGET_CONDITION.ARCHIVED_AT.isNull())
                .fetchSet(TARGET_CONDITION.TEAM_ID);
    }

    /// The business lines whose challenges measure by it; a challenge of the whole organisation has none.
    List<Optional<BusinessLineId>> lines(MetricId id) {
        return sql.selectDistinct(CHALLENGE.BUSINESS_LINE_ID)
                .from(CHALLENGE)
                .join(MEASURE_TARGET)
                .on(MEASURE_TARGET.ID.eq(CHALLENGE.TARGET_ID))
                .where(MEASURE_TARGET.METRIC_ID.eq(id))
                .and(CHALLENGE.ARCHIVED_AT.isNull())
                .fetch(row -> Optional.ofNullable(row.get(CHALLENGE.BUSINESS_LINE_ID)));
    }

    Metric insert(DefineMetric define, MemberId definedBy) {
        return rows.insert(new Patch()
                .set(METRIC.NAME, define.name())
                .set(METRIC.QUESTION, define.question())
                .set(METRIC.POPULATION, define.population())
                .set(METRIC.FORMULA, define.formula())
                .set(METRIC.KIND, define.kind())
                .set(METRIC.STATISTIC, define.statisticOrUsual())
                .set(METRIC.UNIT, define.unit())
                .set(METRIC.NUMERATOR_UNIT, define.numeratorUnit())
                .set(METRIC.DENOMINATOR_UNIT, define.denominatorUnit())
                .set(METRIC.DECIMALS, define.decimalsOrMost())
                .set(METRIC.DIRECTION, define.direction())
                .set(METRIC.ROLL_UP, define.rollUpOrNone())
                .set(METRIC.DIMENSION, define.dimension())
                .set(METRIC.TIME_WINDOW, define.timeWindow())
                .set(METRIC.SOURCE, define.source())
                .set(METRIC.SIDE, define.side())
                .set(METRIC.TIMING, define.timing())
                .set(METRIC.PIRATE_STAGE, define.pirateStage())
                .set(METRIC.HEART_DIMENSION, define.heartDimension())
                .set(METRIC.DEFINED_BY_ID, definedBy));
    }

    Metric update(ChangeMetric change) {
        return rows.update(
                change.id(),
                new Patch()
                        .with(METRIC.NAME, change.name())
                        .with(METRIC.QUESTION, change.question())
                        .with(METRIC.POPULATION, change.population())
                        .with(METRIC.FORMULA, change.formula())
                        .with(METRIC.DIRECTION, change.direction())
                        .with(METRIC.ROLL_UP, change.rollUp())
                        .with(METRIC.TIME_WINDOW, change.timeWindow())
                        .with(METRIC.SOURCE, change.source())
                        .with(METRIC.SIDE, change.side())
                        .with(METRIC.TIMING, change.timing())
                        .with(METRIC.PIRATE_STAGE, change.pirateStage())
                        .with(METRIC.HEART_DIMENSION, change.heartDimension()));
    }

    Metric archive(MetricId id) {
        return rows.archive(id);
    }

    private static Metric metric(Row row) {
        return new Metric(
                row.get(METRIC.ID),
                row.get(METRIC.NAME),
                row.get(METRIC.QUESTION),
                row.get(METRIC.POPULATION),
                row.get(METRIC.FORMULA),
                row.get(METRIC.KIND),
                row.get(METRIC.STATISTIC),
                row.get(METRIC.UNIT),
                row.get(METRIC.NUMERATOR_UNIT),
                row.get(METRIC.DENOMINATOR_UNIT),
                row.get(METRIC.DECIMALS),
                row.get(METRIC.DIRECTION),
                row.get(METRIC.ROLL_UP),
                row.get(METRIC.DIMENSION),
                row.get(METRIC.TIME_WINDOW),
                row.get(METRIC.SOURCE),
                row.get(METRIC.SIDE),
                row.get(METRIC.TIMING),
                row.get(METRIC.PIRATE_STAGE),
                row.get(METRIC.HEART_DIMENSION),
                row.get(METRIC.DEFINED_BY_ID),
                row.get(METRIC.VERSION),
                row.get(METRIC.CREATED_AT),
                row.get(METRIC.UPDATED_AT),
                row.get(METRIC.ARCHIVED_AT));
    }
}
