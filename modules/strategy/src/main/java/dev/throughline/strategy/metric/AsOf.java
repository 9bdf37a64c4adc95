package dev.throughline.strategy.metric;

import java.time.Instant;

/// A metric at a moment.
public record AsOf(MetricId metricId, Instant moment) {

    private static final Instant NOW_AND_LATER = Instant.parse("9999-12-31T00:00:00Z");

    public static AsOf current(MetricId metric) {
        return new AsOf(metric, NOW_AND_LATER);
    }
}
