package dev.throughline.reporting.reality;

import dev.throughline.reporting.course.Forecast;
import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.metric.Metric;
import dev.throughline.strategy.metric.Segment;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The reality of one value that a target asks for; all rates are of a day, and forwards is above zero.
public record CourseReality(
        Metric metric,
        @Nullable Segment segment,
        @Nullable Exact currentExact,
        Realism realism,
        String because,
        @Nullable Exact required,
        @Nullable Exact usual,
        @Nullable Exact best,
        @Nullable Exact teamBest,
        int stretchDays,
        int stretches,
        Forecast forecast) {

    public @Nullable BigDecimal requiredPerDay() {
        return decimal(required);
    }

    public @Nullable BigDecimal usualPerDay() {
        return decimal(usual);
    }

    public @Nullable BigDecimal bestPerDay() {
        return decimal(best);
    }

    public @Nullable BigDecimal teamBestPerDay() {
        return decimal(teamBest);
    }

    private static @Nullable BigDecimal decimal(@Nullable Exact exact) {
        return exact == null ? null : exact.decimal();
    }
}
