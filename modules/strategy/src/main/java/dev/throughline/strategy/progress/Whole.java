package dev.throughline.strategy.progress;

import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.metric.Measurement;
import dev.throughline.strategy.metric.Metric;
import dev.throughline.strategy.metric.MetricKind;
import dev.throughline.strategy.metric.SegmentId;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes one value of many, only where that is true: sums of counts, means with their weights, ratios by their parts.
final class Whole {

    private Whole() {}

    /// The value measured for the whole, or else rolled up from the segments; null where neither can be had.
    static @Nullable Exact of(Metric metric, List<Measurement> latest) {
        for (Measurement measurement : latest) {
            if (measurement.segmentId() == null) {
                return measurement.exact();
            }
        }
        return latest.isEmpty() ? null : rolledUp(metric, latest);
    }

    /// Whether both are of the whole, or of the same segments: a sum of three cities is not progress from a sum of one.
    static boolean comparable(List<Measurement> then, List<Measurement> now) {
        boolean whole = ofWhole(then);
        return whole == ofWhole(now) && (whole || segments(then).equals(segments(now)));
    }

    private static boolean ofWhole(List<Measurement> latest) {
        return latest.stream().anyMatch(measurement -> measurement.segmentId() == null);
    }

    private static Set<Optional<SegmentId>> segments(List<Measurement> latest) {
        return latest.stream()
                .map(measurement -> Optional.ofNullable(measurement.segmentId()))
                .collect(Collectors.toSet());
    }

    private static @Nullable Exact rolledUp(Metric metric, List<Measurement> segments) {
        List<Exact> values = segments.stream().map(Measurement::exact).toList();
        return switch (metric.rollUp()) {
            case SUM -> values.stream().reduce(Exact.ZERO, Exact::plus);
            case MIN -> values.stream().min(Comparator.naturalOrder()).orElse(null);
            case MAX -> values.stream().max(Comparator.naturalOrder()).orElse(null);
            case WEIGHTED_MEAN -> metric.kind() == MetricKind.RATIO ? pooled(segments) : weighted(segments);
            case SHARE_OF_SEGMENTS, NONE -> null;
        };
    }

    /// Numerators and denominators added up apart; null where there is nothing to add.
    static @Nullable Exact pooled(List<Measurement> measurements) {
        if (measurements.isEmpty()) {
            return null;
        }
        var above = measurements.stream()
                .map(measurement -> measurement.exact().numerator())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var below = measurements.stream()
                .map(measurement -> measurement.exact().denominator())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Exact(above, below);
    }

    private static @Nullable Exact weighted(List<Measurement> measurements) {
        Exact sum = Exact.ZERO;
        Exact weights = Exact.ZERO;
        for (Measurement measurement : measurements) {
            Long size = measurement.sampleSize();
            if (size == null) {
                return null;
            }
            sum = sum.plus(measurement.exact().times(Exact.of(size)));
            weights = weights.plus(Exact.of(size));
        }
        return sum.dividedBy(weights);
    }
}
