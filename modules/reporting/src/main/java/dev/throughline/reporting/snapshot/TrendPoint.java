package dev.throughline.reporting.snapshot;

import dev.throughline.strategy.metric.Exact;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a number was at the end of a month.
public record TrendPoint(
        LocalDate day,
        @Nullable Exact exact,
        int count,
        @Nullable Integer total,
        @Nullable String unknownBecause) {

    public @Nullable BigDecimal value() {
        return exact == null ? null : exact.decimal();
    }
}
