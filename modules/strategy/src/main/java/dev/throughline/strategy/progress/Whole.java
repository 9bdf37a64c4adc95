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

/// One value of many, only where that is true: sums of counts, means with their weights, ratios by their parts. The
/// parts are the latest of each segment, and of the whole.
public record Whole(Metric metric, List<Part> latest) {

    /// What counts of a measurement.
    public record Part(
            @Nullable SegmentId segmentId,
            Exact exact,
            @Nullable Long sampleSize) {}

    public static Whole of(Metric metric, List<Measurement> latest) {
        return new Whole(
                metric,
                latest.stream()
                        .map(measurement ->
                                new Part(measurement.segmentId(), measurement.exact(), measurement.sampleSize()))
                        .toList());
    }

    /// The value measured for the whole, or else rolled up from the segments; null where neither can be had.
    public @Nullable Exact value() {
        return latest.stream()
                .filter(part -> part.segmentId() == null)
                .map(Part::exact)
                .findFirst()
                .orElseGet(() -> latest.isEmpty() ? null : rolledUp());
    }

    /// Why there is no value; null where there is one.
    public @Nullable String unknownBecause() {
        if (value() != null) {
            return null;
        }
        if (latest.isEmpty()) {
            return "Nothing has been measured.";
        }
        return switch (metric.rollUp()) {
            case NONE -> "This metric is measured by segments, and its values do not add up: its roll-up is NONE.";
            case SHARE_OF_SEGMENTS ->
                "This metric is measured by segments, and rolls up to a share of those that meet a target.";
            case WEIGHTED_MEAN -> "A measurement without its sample size cannot be weighed.";
            case SUM, MIN, MAX -> "Nothing has been measured.";
        };
    }

    /// Whether both are of the whole, or of the same segments: a sum of three cities is not progress from a sum of one.
    public boolean comparable(Whole then) {
        boolean whole = then.measured();
        return whole == measured() && (whole || then.segments().equals(segments()));
    }

    /// Numerators and denominators added up apart; null where there is nothing to add.
    public @Nullable Exact pooled() {
        if (latest.isEmpty()) {
            return null;
        }
        var above = latest.stream().map(part -> part.exact().numerator()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var below = latest.stream().map(part -> part.exact().denominator()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Exact(above, below);
    }

    private boolean measured() {
        return latest.stream().anyMatch(part -> part.segmentId() == null);
    }

    private Set<Optional<SegmentId>> segments() {
        return latest.stream()
                .map(part -> Optional.ofNullable(part.segmentId()))
                .collect(Collectors.toSet());
    }

    private @Nullable Exact rolledUp() {
        List<Exact> values = latest.stream().map(Part::exact).toList();
        return switch (metric.rollUp()) {
            case SUM -> values.stream().reduce(Exact.ZERO, Exact::plus);
            case MIN -> values.stream().min(Comparator.naturalOrder()).orElse(null);
            case MAX -> values.stream().max(Comparator.naturalOrder()).orElse(null);
            case WEIGHTED_MEAN -> metric.kind() == MetricKind.RATIO ? pooled() : weighted();
            case SHARE_OF_SEGMENTS, NONE -> null;
        };
    }

    private @Nullable Exact weighted() {
        Exact sum = Exact.ZERO;
        Exact weights = Exact.ZERO;
        for (Part part : latest) {
            Long size = part.sampleSize();
            if (size == null) {
                return null;
            }
            sum = sum.plus(part.exact().times(Exact.of(size)));
            weights = weights.plus(Exact.of(size));
        }
        return sum.dividedBy(weights);
    }
}
