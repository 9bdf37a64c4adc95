package dev.throughline.reporting.learning;

import dev.throughline.strategy.metric.Exact;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The middle of some durations in days, exact: half of them took no longer. Of an even number, it is half way between
/// the two in the middle.
final class Median {

    /// As fine as a moment is kept.
    private static final long MICROS_OF_A_DAY = Duration.ofDays(1).toNanos() / 1000;

    private Median() {}

    static @Nullable Exact days(List<Duration> durations) {
        if (durations.isEmpty()) {
            return null;
        }
        List<Duration> sorted = durations.stream().sorted().toList();
        int half = sorted.size() / 2;
        long twice = micros(sorted.get(half)) + micros(sorted.get((sorted.size() - 1) / 2));
        return Exact.of(twice).dividedBy(Exact.of(2 * MICROS_OF_A_DAY));
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1000;
    }
}
