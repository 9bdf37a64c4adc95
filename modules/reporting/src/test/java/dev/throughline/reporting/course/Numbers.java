package dev.throughline.reporting.course;

import dev.throughline.strategy.metric.Comparator;
import dev.throughline.strategy.metric.Direction;
import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.metric.MeasureTarget;
import dev.throughline.strategy.metric.MeasureTargetId;
import dev.throughline.strategy.metric.Metric;
import dev.throughline.strategy.metric.MetricId;
import dev.throughline.strategy.metric.MetricKind;
import dev.throughline.strategy.metric.Quantifier;
import dev.throughline.strategy.metric.RollUp;
import dev.throughline.strategy.metric.Side;
import dev.throughline.strategy.metric.Statistic;
import dev.throughline.strategy.metric.Timing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Numbers to try rules with.
public final class Numbers {

    public static final LocalDate BEGIN = LocalDate.parse("2026-01-01");

    private Numbers() {}

    public static Exact exact(String value) {
        return Exact.parse(value);
    }

    /// `0 21` is 21 on the first day.
    public static List<Point> points(String... each) {
        List<Point> points = new ArrayList<>();
        for (String one : each) {
            String[] parts = one.split(" ");
            points.add(new Point(BEGIN.plusDays(Long.parseLong(parts[0])), exact(parts[1])));
        }
        return points;
    }

    public static MeasureTarget target(Comparator comparator, String value, @Nullable String upper) {
        return target(comparator, value, upper, Quantifier.ALL, null);
    }

    public static MeasureTarget target(
            Comparator comparator,
            String value,
            @Nullable String upper,
            Quantifier quantifier,
            @Nullable String dimension) {
        return new MeasureTarget(
                new MeasureTargetId(new UUID(0, 2)),
                new MetricId(new UUID(0, 1)),
                comparator,
                exact(value),
                upper == null ? null : exact(upper),
                null,
                quantifier,
                quantifier == Quantifier.SHARE ? exact("0.5") : null,
                dimension,
                null);
    }

    public static Metric metric(MetricKind kind, RollUp rollUp, @Nullable String dimension) {
        return new Metric(
                new MetricId(new UUID(0, 1)),
                "Metric",
                "How many?",
                null,
                null,
                kind,
                Statistic.COUNT,
                null,
                null,
                null,
                12,
                Direction.DECREASE,
                rollUp,
                dimension,
                null,
                null,
                Side.USER,
                Timing.LAGGING,
                null,
                null,
                null,
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                null);
    }
}
