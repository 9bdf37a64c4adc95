package dev.throughline.experiment.plan;

import dev.throughline.experiment.experiment.ExperimentId;
import dev.throughline.experiment.numbers.Better;
import dev.throughline.platform.node.Node;
import dev.throughline.strategy.metric.MetricId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was meant to be done before anybody knew what would come out. Frozen with the expectation.
public record ExperimentPlan(
        ExperimentPlanId id,
        ExperimentId experimentId,
        @Nullable Integer participants,
        @Nullable String population,
        @Nullable String script,
        @Nullable String url,
        @Nullable String measure,
        @Nullable MeasureKind measureKind,
        @Nullable MetricId metricId,
        Better better,
        @Nullable String guardrails,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal minimumEffect,
        @Nullable BigDecimal standardDeviation,
        BigDecimal alpha,
        BigDecimal power,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Node {}
