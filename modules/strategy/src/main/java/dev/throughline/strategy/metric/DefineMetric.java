package dev.throughline.strategy.metric;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is to be measured, and how.
public record DefineMetric(
        String name,
        String question,
        @Nullable String population,
        @Nullable String formula,
        MetricKind kind,
        @Nullable Statistic statistic,
        @Nullable String unit,
        @Nullable String numeratorUnit,
        @Nullable String denominatorUnit,
        @Nullable Integer decimals,
        Direction direction,
        @Nullable RollUp rollUp,
        @Nullable String dimension,
        @Nullable String timeWindow,
        @Nullable String source,
        Side side,
        Timing timing,
        @Nullable PirateStage pirateStage,
        @Nullable HeartDimension heartDimension) {

    private static final int MOST_DECIMALS = 12;

    Statistic statisticOrUsual() {
        return Objects.requireNonNullElse(
                statistic,
                switch (kind) {
                    case SCALAR -> Statistic.COUNT;
                    case DURATION -> Statistic.AVERAGE;
                    case PERCENT, RATIO, QUALITATIVE -> Statistic.RATE;
                });
    }

    RollUp rollUpOrNone() {
        return Objects.requireNonNullElse(rollUp, RollUp.NONE);
    }

    int decimalsOrMost() {
        return Objects.requireNonNullElse(decimals, MOST_DECIMALS);
    }
}
