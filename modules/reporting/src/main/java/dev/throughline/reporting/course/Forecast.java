package dev.throughline.reporting.course;

import dev.throughline.strategy.metric.Comparator;
import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.metric.MeasureTarget;
import dev.throughline.strategy.metric.MetricKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/// Where a value will be on a day if it goes on as it went: a line by least squares, with an interval in which four of
/// five such observations lie. Nothing where there is too little to draw a line through.
public record Forecast(
        LocalDate on,
        int points,
        @Nullable BigDecimal value,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        @Nullable BigDecimal perDay,
        @Nullable BigDecimal probability,
        @Nullable String unknownBecause,
        @Nullable String probabilityUnknownBecause) {

    /// Of ten observations eight lie within.
    static final double LEVEL = 0.8;

    static final int FEWEST_FOR_PROBABILITY = 8;
    private static final MathContext SHOWN = new MathContext(12, RoundingMode.HALF_EVEN);
    private static final int PROBABILITY_DECIMALS = 4;

    /// The points are of different days, the oldest first.
    public static Forecast of(List<Point> points, LocalDate on, MeasureTarget target, MetricKind kind) {
        if (points.size() < Trend.FEWEST) {
            return unknown(
                    on,
                    points.size(),
                    points.isEmpty()
                            ? "Nothing has been measured since the trend begins."
                            : "A trend takes measurements on %d days; there are %d."
                                    .formatted(Trend.FEWEST, points.size()));
        }
        if (!on.isAfter(points.getLast().day())) {
            return unknown(
                    on, points.size(), "The day is not after the last measurement: there is nothing to forecast.");
        }
        Trend trend = Trend.through(points);
        double half = trend.beside().inverseCumulativeProbability((1 + LEVEL) / 2) * trend.error(on);
        String silent = silent(trend, points, on, target);
        return new Forecast(
                on,
                points.size(),
                shown(trend.at(on), kind),
                shown(trend.at(on) - half, kind),
                shown(trend.at(on) + half, kind),
                decimal(trend.slope()),
                silent == null ? probability(trend, on, target) : null,
                null,
                silent);
    }

    public static Forecast unknown(LocalDate on, int points, String because) {
        return new Forecast(on, points, null, null, null, null, null, because, because);
    }

    /// Whether even the end of the interval that is nearer to the target misses it; false where nothing is forecast.
    public boolean misses(MeasureTarget target) {
        return lower != null
                && upper != null
                && switch (target.comparator()) {
                    case LT, LTE -> !target.met(Exact.of(lower));
                    case GT, GTE -> !target.met(Exact.of(upper));
                    case EQ, BETWEEN ->
                        Exact.of(upper).compareTo(target.value()) < 0
                                || Exact.of(lower).compareTo(most(target)) > 0;
                };
    }

    /// A probability is told where chance has been seen, often enough, for as long as what lies ahead.
    private static @Nullable String silent(Trend trend, List<Point> points, LocalDate on, MeasureTarget target) {
        LocalDate last = points.getLast().day();
        long seen = ChronoUnit.DAYS.between(points.getFirst().day(), last);
        if (points.size() < FEWEST_FOR_PROBABILITY) {
            return "A probability takes measurements on %d days; there are %d."
                    .formatted(FEWEST_FOR_PROBABILITY, points.size());
        }
        if (ChronoUnit.DAYS.between(last, on) > seen) {
            return "The day is farther ahead than the measurements reach back.";
        }
        if (trend.without()) {
            return "The measurements lie on a line: nothing has been seen of what chance does.";
        }
        return target.comparator() == Comparator.EQ ? "One value of very many has no probability of its own." : null;
    }

    private static BigDecimal probability(Trend trend, LocalDate on, MeasureTarget target) {
        TDistribution beside = trend.beside();
        double middle = trend.at(on);
        double error = trend.error(on);
        double below = beside.cumulativeProbability((number(target.value()) - middle) / error);
        double probability = switch (target.comparator()) {
            case LT, LTE -> below;
            case GT, GTE -> beside.survivalProbability((number(target.value()) - middle) / error);
            case EQ, BETWEEN -> beside.cumulativeProbability((number(most(target)) - middle) / error) - below;
        };
        return BigDecimal.valueOf(probability).setScale(PROBABILITY_DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static Exact most(MeasureTarget target) {
        return target.upper() == null ? target.value() : target.upper();
    }

    private static double number(Exact exact) {
        return exact.decimal().doubleValue();
    }

    /// No duration or ratio is below nothing, and no percentage above a hundred.
    private static BigDecimal shown(double value, MetricKind kind) {
        return decimal(
                switch (kind) {
                    case PERCENT -> Math.clamp(value, 0, 100);
                    case DURATION, RATIO -> Math.max(value, 0);
                    case SCALAR, QUALITATIVE -> value;
                });
    }

    private static BigDecimal decimal(double value) {
        BigDecimal plain = BigDecimal.valueOf(value).round(SHOWN).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
