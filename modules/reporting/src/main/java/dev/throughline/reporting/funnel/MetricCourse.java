package dev.throughline.reporting.funnel;

import dev.throughline.strategy.metric.Metric;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A metric and how it went through the period, span by span. It may have been observed without a value of the whole,
/// where segments do not add up.
public record MetricCourse(
        Metric metric,
        List<MetricSpan> spans,
        boolean observed,
        @Nullable String unknownBecause) {

    public boolean measured() {
        return unknownBecause == null;
    }
}
