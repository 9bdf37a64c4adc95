package dev.throughline.strategy.metric;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A target as a caller gives it.
public record SetTarget(
        MetricId metricId,
        Comparator comparator,
        Given value,
        @Nullable Given upper,
        @Nullable Quantifier quantifier,
        @Nullable BigDecimal share,
        @Nullable String dimension,
        @Nullable SetQualifier qualifier) {

    /// Which segments, by their baseline.
    public record SetQualifier(Comparator comparator, Given value) {}
}
