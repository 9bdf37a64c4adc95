package dev.throughline.strategy.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a metric shall be, never altered once set: for the whole, or for segments of a dimension and as many of them as
/// the quantifier says.
public record MeasureTarget(
        MeasureTargetId id,
        MetricId metricId,
        Comparator comparator,
        Exact value,
        @Nullable Exact upper,
        @Nullable String unit,
        Quantifier quantifier,
        @Nullable Exact share,
        @Nullable String dimension,
        @Nullable Qualifier qualifier) {

    /// Whether two targets ask the same of the same segments, however they were written.
    public boolean asksTheSameAs(MeasureTarget other) {
        return metricId.equals(other.metricId)
                && comparator == other.comparator
                && equal(value, other.value)
                && equal(upper, other.upper)
                && quantifier == other.quantifier
                && equal(share, other.share)
                && Objects.equals(dimension, other.dimension)
                && sameSegments(qualifier, other.qualifier);
    }

    private static boolean sameSegments(@Nullable Qualifier one, @Nullable Qualifier other) {
        return one == null || other == null
                ? one == other
                : one.comparator() == other.comparator() && equal(one.value(), other.value());
    }

    private static boolean equal(@Nullable Exact one, @Nullable Exact other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    /// Where somebody who is at a value has to get: the nearer end of a range, or else the value.
    public Exact goalFrom(Exact start) {
        return upper == null || start.compareTo(value) < 0 ? value : upper;
    }

    /// How many of the segments have to meet it: ALL is a share of one, ANY is one segment.
    public int needed(int total) {
        return switch (quantifier) {
            case ALL, POOLED -> total;
            case ANY -> 1;
            case SHARE ->
                Objects.requireNonNull(share)
                        .decimal()
                        .multiply(BigDecimal.valueOf(total))
                        .setScale(0, RoundingMode.CEILING)
                        .intValueExact();
        };
    }

    public boolean met(Exact current) {
        return holds(comparator, current, value, upper);
    }

    public static boolean holds(Comparator comparator, Exact current, Exact value, @Nullable Exact upper) {
        int compared = current.compareTo(value);
        return switch (comparator) {
            case LT -> compared < 0;
            case LTE -> compared <= 0;
            case GT -> compared > 0;
            case GTE -> compared >= 0;
            case EQ -> compared == 0;
            case BETWEEN -> compared >= 0 && upper != null && current.compareTo(upper) <= 0;
        };
    }
}
