package dev.throughline.roadmap.outcome;

import dev.throughline.strategy.metric.SetTarget;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeThemeOutcome(
        ThemeOutcomeId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> statement,
        ArgumentValue<ThemeOutcomeSide> side,
        ArgumentValue<String> relation,
        ArgumentValue<SetTarget> target,
        @Nullable String reason) {}
