package dev.throughline.reporting.progress;

import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.metric.Metric;
import dev.throughline.strategy.metric.Quantity;
import dev.throughline.strategy.progress.Fraction;
import org.jspecify.annotations.Nullable;

/// What the target conditions on one metric below something come to, where the metric's roll-up allows that.
public record MetricRollUp(
        Metric metric,
        int targetConditions,
        int segmentsMet,
        int segmentsTotal,
        @Nullable Exact then,
        @Nullable Exact now,
        @Nullable Exact shareMet,
        @Nullable String notRolledUpBecause) {

    public boolean rolledUp() {
        return notRolledUpBecause == null;
    }

    public @Nullable Quantity baseline() {
        return then == null ? null : Quantity.of(metric, then, null);
    }

    public @Nullable Quantity current() {
        return now == null ? null : Quantity.of(metric, now, null);
    }

    public @Nullable Fraction share() {
        return Fraction.of(shareMet);
    }
}
