package dev.throughline.experiment.plan;

import static dev.throughline.experiment.jooq.Tables.EXPERIMENT_;
import static dev.throughline.experiment.jooq.Tables.EXPERIMENT_PLAN;

import dev.throughline.experiment.experiment.ExperimentId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.graphql.Order;
import dev.throughline.platform.sql.Bound;
import dev.throughline.platform.sql.Patch;
import dev.throughline.platform.sql.Row;
import dev.throughline.platform.sql.Rows;
import dev.throughline.platform.sql.Shape;
import dev.throughline.strategy.metric.MeasureTargetId;
import dev.throughline.strategy.metric.MetricId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.stereotype.Repository;

@Repository
class ExperimentPlanRepository {

    private final DSLContext sql;
    private final Rows<ExperimentPlanId, ExperimentPlan> rows;
    private final Shape ofExperiments;

    ExperimentPlanRepository(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows<>(
                sql,
                EXPERIMENT_PLAN,
                EXPERIMENT_PLAN.ID,
                ExperimentPlanRepository::plan,
                new Order("CREATED_AT", false));
        this.ofExperiments = Shape.of(
                sql,
                () -> sql.select(Shape.columns(EXPERIMENT_PLAN))
                        .from(EXPERIMENT_PLAN)
                        .where(Bound.among(EXPERIMENT_PLAN.EXPERIMENT_ID)));
    }

    Map<ExperimentPlanId, ExperimentPlan> byIds(Set<ExperimentPlanId> ids) {
        return rows.byIds(ids);
    }

    Map<ExperimentId, ExperimentPlan> of(Set<ExperimentId> experiments) {
        Map<ExperimentId, ExperimentPlan> found = HashMap.newHashMap(experiments.size());
        ofExperiments.each(
                row -> {
                    ExperimentPlan plan = plan(row);
                    found.put(plan.experimentId(), plan);
                },
                experiments);
        return found;
    }

    /// Whose experiments measure by a target, or by the metric of their plan.
    Set<TeamId> measuringBy(MetricId metric, Set<MeasureTargetId> targets, boolean atWork) {
        return sql.selectDistinct(EXPERIMENT_.TEAM_ID)
                .from(EXPERIMENT_)
                .leftJoin(EXPERIMENT_PLAN)
                .on(EXPERIMENT_PLAN.EXPERIMENT_ID.eq(EXPERIMENT_.ID))
                .where(EXPERIMENT_.TARGET_ID.in(targets).or(EXPERIMENT_PLAN.METRIC_ID.eq(metric)))
                .and(atWork ? EXPERIMENT_.ENDED_AT.isNull() : DSL.noCondition())
                .fetchSet(EXPERIMENT_.TEAM_ID);
    }

    ExperimentPlan insert(SetExperimentPlan set) {
        return rows.insert(patch(set).set(EXPERIMENT_PLAN.EXPERIMENT_ID, set.experimentId()));
    }

    ExperimentPlan update(ExperimentPlanId id, SetExperimentPlan set) {
        return rows.update(id, patch(set));
    }

    private static Patch patch(SetExperimentPlan set) {
        Patch patch = new Patch()
                .with(EXPERIMENT_PLAN.PARTICIPANTS, set.participants())
                .with(EXPERIMENT_PLAN.POPULATION, set.population())
                .with(EXPERIMENT_PLAN.SCRIPT, set.script())
                .with(EXPERIMENT_PLAN.URL, set.url())
                .with(EXPERIMENT_PLAN.MEASURE, set.measure())
                .with(EXPERIMENT_PLAN.MEASURE_KIND, set.measureKind())
                .with(EXPERIMENT_PLAN.METRIC_ID, set.metricId())
                .with(EXPERIMENT_PLAN.GUARDRAILS, set.guardrails());
        if (set.better() != null) {
            patch.set(EXPERIMENT_PLAN.BETTER, set.better());
        }
        decimal(patch, EXPERIMENT_PLAN.BASELINE, set.baseline());
        decimal(patch, EXPERIMENT_PLAN.MINIMUM_EFFECT, set.minimumEffect());
        decimal(patch, EXPERIMENT_PLAN.STANDARD_DEVIATION, set.standardDeviation());
        if (set.alpha() != null) {
            patch.set(EXPERIMENT_PLAN.ALPHA, set.alpha().toPlainString());
        }
        return set.power() == null
                ? patch
                : patch.set(EXPERIMENT_PLAN.POWER, set.power().toPlainString());
    }

    private static void decimal(Patch patch, Field<String> column, ArgumentValue<BigDecimal> given) {
        if (!given.isOmitted()) {
            patch.set(column, given.value() == null ? null : given.value().toPlainString());
        }
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static ExperimentPlan plan(Row row) {
        return new ExperimentPlan(
                row.get(EXPERIMENT_PLAN.ID),
                row.get(EXPERIMENT_PLAN.EXPERIMENT_ID),
                row.get(EXPERIMENT_PLAN.PARTICIPANTS),
                row.get(EXPERIMENT_PLAN.POPULATION),
                row.get(EXPERIMENT_PLAN.SCRIPT),
                row.get(EXPERIMENT_PLAN.URL),
                row.get(EXPERIMENT_PLAN.MEASURE),
                row.get(EXPERIMENT_PLAN.MEASURE_KIND),
                row.get(EXPERIMENT_PLAN.METRIC_ID),
                row.get(EXPERIMENT_PLAN.BETTER),
                row.get(EXPERIMENT_PLAN.GUARDRAILS),
                decimal(row.get(EXPERIMENT_PLAN.BASELINE)),
                decimal(row.get(EXPERIMENT_PLAN.MINIMUM_EFFECT)),
                decimal(row.get(EXPERIMENT_PLAN.STANDARD_DEVIATION)),
                new BigDecimal(row.get(EXPERIMENT_PLAN.ALPHA)),
                new BigDecimal(row.get(EXPERIMENT_PLAN.POWER)),
                row.get(EXPERIMENT_PLAN.VERSION),
                row.get(EXPERIMENT_PLAN.CREATED_AT),
                row.get(EXPERIMENT_PLAN.UPDATED_AT));
    }
}
