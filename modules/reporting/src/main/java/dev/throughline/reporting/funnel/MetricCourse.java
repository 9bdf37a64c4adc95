package dev.throughline.reporting.funnel;

import dev.throughline.strategy.metric.Metric;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A metric and how it went through the period, span by span.
public record MetricCourse(
        Metric metric, List<MetricSpan> spans, @Nullable String unknownBecause) {

    public boolean measured() {
        return unknownBecause == null;
    }
}
