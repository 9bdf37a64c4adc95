package dev.throughline.experiment.plan;

import dev.throughline.experiment.experiment.ExperimentId;
import dev.throughline.experiment.numbers.Better;
import dev.throughline.strategy.metric.MetricId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record SetExperimentPlan(
        ExperimentId experimentId,
        @Nullable Integer expectedVersion,
        ArgumentValue<Integer> participants,
        ArgumentValue<String> population,
        ArgumentValue<String> script,
        ArgumentValue<String> url,
        ArgumentValue<String> measure,
        ArgumentValue<MeasureKind> measureKind,
        ArgumentValue<MetricId> metricId,
        @Nullable Better better,
        ArgumentValue<String> guardrails,
        ArgumentValue<BigDecimal> baseline,
        ArgumentValue<BigDecimal> minimumEffect,
        ArgumentValue<BigDecimal> standardDeviation,
        @Nullable BigDecimal alpha,
        @Nullable BigDecimal power,
        @Nullable String reason) {}
