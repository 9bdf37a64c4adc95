package dev.throughline.reporting.funnel;

import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.metric.Metric;
import dev.throughline.strategy.metric.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A day, a week or a month, and what was observed last in it; nothing where nobody measured.
public record MetricSpan(
        Metric metric,
        LocalDate from,
        LocalDate to,
        @Nullable Exact exact) {

    @Nullable BigDecimal decimal() {
        return exact == null ? null : exact.decimal();
    }

    public @Nullable Quantity value() {
        return exact == null ? null : Quantity.of(metric, exact, null);
    }
}
