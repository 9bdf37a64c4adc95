package dev.throughline.strategy.metric;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeMetric(
        MetricId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> name,
        ArgumentValue<String> question,
        ArgumentValue<String> population,
        ArgumentValue<String> formula,
        ArgumentValue<Direction> direction,
        ArgumentValue<RollUp> rollUp,
        ArgumentValue<String> timeWindow,
        ArgumentValue<String> source,
        ArgumentValue<Side> side,
        ArgumentValue<Timing> timing,
        ArgumentValue<PirateStage> pirateStage,
        ArgumentValue<HeartDimension> heartDimension,
        @Nullable String reason) {}
