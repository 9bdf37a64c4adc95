package dev.throughline.reporting.course;

import static dev.throughline.reporting.course.Numbers.BEGIN;
import static dev.throughline.reporting.course.Numbers.points;
import static dev.throughline.reporting.course.Numbers.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.throughline.strategy.metric.Comparator;
import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.metric.MeasureTarget;
import dev.throughline.strategy.metric.MetricKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Values that other software (SciPy 1.17: `linregress`, `t.ppf`, `t.cdf`) gives for the same points.
class ForecastTests {

    private static final List<Point> DOWN =
            points("0 21", "7 20", "14 18.5", "21 18", "28 16", "35 15.5", "42 14", "49 13");
    private static final MeasureTarget TEN = target(Comparator.LTE, "10", null);

    @Test
    void goesOnAsItWentWithAnIntervalAndAProbability() {
        Forecast forecast = Forecast.of(DOWN, BEGIN.plusDays(70), TEN, MetricKind.SCALAR);
        assertClose(forecast.value(), 9.494047619047617);
        assertClose(forecast.lower(), 8.890954361153717);
        assertClose(forecast.upper(), 10.097140876941516);
        assertClose(forecast.perDay(), -0.1649659863945578);
        assertThat(forecast.probability()).isEqualByComparingTo("0.8637");
        assertThat(forecast.misses(TEN)).isFalse();
        assertThat(forecast.misses(target(Comparator.LTE, "8.8", null))).isTrue();
    }

    @Test
    void agreesOnARaggedUpwardTrend() {
        List<Point> up = points("0 3", "1 2.5", "5 4", "9 3.1", "10 5", "12 4.2", "20 4.8", "30 6", "31 5.1", "40 7");
        Forecast forecast = Forecast.of(up, BEGIN.plusDays(60), target(Comparator.GTE, "8", null), MetricKind.SCALAR);
        assertClose(forecast.value(), 8.557134530193519);
        assertClose(forecast.lower(), 7.262085292737559);
        assertClose(forecast.upper(), 9.852183767649478);
        assertThat(forecast.probability()).isEqualByComparingTo("0.7177");
        assertThat(Forecast.of(up, BEGIN.plusDays(60), target(Comparator.BETWEEN, "8", "9"), MetricKind.SCALAR)
                        .probability())
                .isEqualByComparingTo("0.3949");
    }

    /// By hand: days 0, 7 and 14 with 21, 20 and 18.5; the slope is (18.5 - 21) / 14, and day 42 is 35 days from the
    /// middle: 19.8333 - 35 × 0.178571 = 13.5833. One degree of freedom makes the interval wide.
    @Test
    void isContentWithThreePointsAndSaysHowLittleThatIs() {
        Forecast forecast = Forecast.of(points("0 21", "7 20", "14 18.5"), BEGIN.plusDays(42), TEN, MetricKind.SCALAR);
        assertClose(forecast.value(), 13.583333333333332);
        assertClose(forecast.lower(), 11.246747379744912);
        assertClose(forecast.upper(), 15.919919286921752);
        assertThat(forecast.probability()).isNull();
        assertThat(forecast.probabilityUnknownBecause())
                .isEqualTo("A probability takes measurements on 8 days; there are 3.");
    }

    @Test
    void refusesWhereThereIsTooLittle() {
        assertThat(Forecast.of(List.of(), BEGIN, TEN, MetricKind.SCALAR).unknownBecause())
                .isEqualTo("Nothing has been measured since the trend begins.");
        Forecast one = Forecast.of(points("0 21"), BEGIN.plusDays(9), TEN, MetricKind.SCALAR);
        assertThat(one.unknownBecause()).isEqualTo("A trend takes measurements on 3 days; there are 1.");
        assertThat(one.value()).isNull();
        assertThat(one.misses(TEN)).isFalse();
        assertThat(Forecast.of(points("0 21", "9 20"), BEGIN.plusDays(19), TEN, MetricKind.SCALAR)
                        .value())
                .isNull();
        assertThat(Forecast.of(DOWN, BEGIN.plusDays(49), TEN, MetricKind.SCALAR).unknownBecause())
                .startsWith("The day is not after");
    }

    @Test
    void isFlatWhereAllValuesAreEqualAndPromisesNothing() {
        Forecast flat = Forecast.of(
                points("0 5", "1 5", "2 5", "3 5", "4 5", "5 5", "6 5", "7 5", "8 5"),
                BEGIN.plusDays(12),
                TEN,
                MetricKind.SCALAR);
        assertThat(flat.value()).isEqualByComparingTo("5");
        assertThat(flat.lower()).isEqualByComparingTo("5");
        assertThat(flat.upper()).isEqualByComparingTo("5");
        assertThat(flat.probability()).isNull();
        assertThat(flat.probabilityUnknownBecause())
                .isEqualTo("The measurements lie on a line: nothing has been seen of what chance does.");
    }

    @Test
    void tellsNoProbabilityFartherAheadThanTheMeasurementsReachBack() {
        assertThat(Forecast.of(DOWN, BEGIN.plusDays(98), TEN, MetricKind.SCALAR).probability())
                .isNotNull();
        assertThat(Forecast.of(DOWN, BEGIN.plusDays(99), TEN, MetricKind.SCALAR).probabilityUnknownBecause())
                .isEqualTo("The day is farther ahead than the measurements reach back.");
    }

    @Test
    void staysWithinWhatTheMetricCanBe() {
        Forecast below = Forecast.of(DOWN, BEGIN.plusDays(700), TEN, MetricKind.DURATION);
        assertThat(below.value()).isEqualByComparingTo("0");
        assertThat(below.lower()).isEqualByComparingTo("0");
        Forecast above =
                Forecast.of(points("0 90", "1 94", "2 97", "3 99"), BEGIN.plusDays(30), TEN, MetricKind.PERCENT);
        assertThat(above.upper()).isEqualByComparingTo("100");
    }

    /// Lines whose truth is known, with chance beside them: four of five observations lie within the interval.
    @Test
    void holdsFourOfFiveWithinTheInterval() {
        Random chance = new Random(5);
        int within = 0;
        int rounds = 4000;
        for (int round = 0; round < rounds; round++) {
            List<Point> points = new ArrayList<>();
            for (int week = 0; week < 9; week++) {
                points.add(new Point(BEGIN.plusDays(7L * week), number(40 - week + chance.nextGaussian())));
            }
            double truth = 40 - 13 + chance.nextGaussian();
            Forecast forecast = Forecast.of(points, BEGIN.plusDays(91), TEN, MetricKind.SCALAR);
            if (truth >= Objects.requireNonNull(forecast.lower()).doubleValue()
                    && truth <= Objects.requireNonNull(forecast.upper()).doubleValue()) {
                within++;
            }
        }
        assertThat(within / (double) rounds).isCloseTo(0.8, within(0.02));
    }

    private static Exact number(double value) {
        return Exact.of(BigDecimal.valueOf(value));
    }

    private static void assertClose(@Nullable BigDecimal actual, double expected) {
        assertThat(Objects.requireNonNull(actual).doubleValue()).isCloseTo(expected, within(1e-9));
    }
}
