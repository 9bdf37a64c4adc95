package dev.throughline.strategy.metric;

import java.time.Instant;

/// A metric at a moment, as far as it was known at another one.
public record AsOf(MetricId metricId, Instant moment, Instant known) {

    /// Later than whatever there is.
    public static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    public static AsOf current(MetricId metric) {
        return at(metric, LAST);
    }

    /// With all that is known today.
    public static AsOf at(MetricId metric, Instant moment) {
        return new AsOf(metric, moment, LAST);
    }
}
