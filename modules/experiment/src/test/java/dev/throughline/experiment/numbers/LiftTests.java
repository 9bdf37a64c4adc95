package dev.throughline.experiment.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// By how much of the control's value a variant differs, and between which bounds that lies.
class LiftTests {

    private static final double ALPHA = 0.05;
    private static final int RUNS = 4_000;

    private final Random chance = new Random(20_170_130);

    /// SciPy's documentation of `relative_risk`, after Sahai and Khurshid, "Statistics in Epidemiology", example 3.1:
    /// 27 of 122 and 44 of 487: a ratio of 2.4495156482861398 between 1.5836990926700116 and 3.7886786315466354.
    @Test
    void boundsARatioOfRatesAsSciPyDoes() {
        Interval lift = Objects.requireNonNull(
                new Rate(27, 122).against(new Rate(44, 487), ALPHA).lift());
        assertThat(lift.low()).isCloseTo(0.5836990926700116, within(1e-12));
        assertThat(lift.high()).isCloseTo(2.7886786315466354, within(1e-12));
    }

    /// A ratio is within Fieller's bounds where a t-test does not speak against "variant − ratio · control is 0": at
    /// the bounds it just does not.
    @Test
    void boundsARatioOfMeansWhereATestBeginsToSpeakAgainstIt() {
        Mean control = new Mean(50, 400, 60);
        Mean variant = new Mean(58, 900, 80);
        Interval lift = Objects.requireNonNull(variant.against(control, ALPHA).lift());
        double mine = 900.0 / 80;
        double theirs = 400.0 / 60 * 1.16 * 1.16;
        double freedom = Math.pow(mine + theirs, 2) / (mine * mine / 79 + theirs * theirs / 59);
        double critical = TDistribution.of(freedom).inverseSurvivalProbability(ALPHA / 2);
        for (double ratio : new double[] {lift.low() + 1, lift.high() + 1}) {
            double t = (58 - ratio * 50) / Math.sqrt(900.0 / 80 + ratio * ratio * 400.0 / 60);
            assertThat(Math.abs(t)).isCloseTo(critical, within(1e-9));
        }
        assertThat(lift.low()).isLessThan(0.16);
        assertThat(lift.high()).isGreaterThan(0.16);
    }

    @Test
    void holdsTheTrueLiftOfRatesInAsManyIntervalsAsItSays() {
        assertThat(held(
                        0.25,
                        () -> rate(1_000, 0.25)
                                .against(rate(1_000, 0.20), ALPHA)
                                .lift()))
                .isCloseTo(1 - ALPHA, within(0.015));
    }

    @Test
    void holdsTheTrueLiftOfMeansInAsManyIntervalsAsItSays() {
        assertThat(held(
                        0.10,
                        () -> mean(80, 55, 30).against(mean(50, 50, 15), ALPHA).lift()))
                .isCloseTo(1 - ALPHA, within(0.015));
    }

    @Test
    void isUnboundedWhereTheControlMayBeNothing() {
        assertThat(new Rate(0, 100).against(new Rate(10, 100), ALPHA).lift()).isNull();
        assertThat(new Rate(10, 100).against(new Rate(0, 100), ALPHA).lift()).isNull();
        assertThat(new Mean(3, 4, 20).against(new Mean(0, 4, 20), ALPHA).lift()).isNull();
        assertThat(new Mean(3, 4, 20).against(new Mean(0.1, 4, 20), ALPHA).lift())
                .isNull();
        assertThat(new Mean(-8, 4, 20).against(new Mean(-10, 4, 20), ALPHA).lift())
                .isNull();
        assertThat(new Rate(100, 100).against(new Rate(100, 100), ALPHA).lift()).isEqualTo(new Interval(0, 0));
    }

    private double held(double truth, Supplier<@Nullable Interval> experiment) {
        int held = 0;
        for (int run = 0; run < RUNS; run++) {
            Interval lift = experiment.get();
            held += lift != null && lift.low() <= truth && truth <= lift.high() ? 1 : 0;
        }
        return (double) held / RUNS;
    }

    private Rate rate(int exposures, double probability) {
        int successes = 0;
        for (int person = 0; person < exposures; person++) {
            successes += chance.nextDouble() < probability ? 1 : 0;
        }
        return new Rate(successes, exposures);
    }

    private Mean mean(int size, double centre, double deviation) {
        double sum = 0;
        double squares = 0;
        for (int person = 0; person < size; person++) {
            double value = centre + deviation * chance.nextGaussian();
            sum += value;
            squares += value * value;
        }
        return Mean.of(new BigDecimal(sum), new BigDecimal(squares), size);
    }
}
