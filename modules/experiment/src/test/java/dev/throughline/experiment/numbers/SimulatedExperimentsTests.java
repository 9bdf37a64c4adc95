package dev.throughline.experiment.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/// Experiments whose truth is known, since we made it: how often do the numbers say what is not so? Each share is held
/// to about four of its own standard errors; the seed is fixed.
class SimulatedExperimentsTests {

    private static final double ALPHA = 0.05;
    private static final int RUNS = 4_000;
    private static final int EACH = 1_000;

    private final Random chance = new Random(20_170_130);

    @Test
    void seesAnEffectWhereThereIsNoneAsSeldomAsAlphaSays() {
        double alarms =
                share(run -> rate(EACH, 0.20).against(rate(EACH, 0.20), ALPHA).pValue() < ALPHA);
        assertThat(alarms).isCloseTo(ALPHA, within(0.015));
    }

    @Test
    void seesADifferenceOfMeansWhereThereIsNoneAsSeldomAsAlphaSays() {
        double alarms =
                share(run -> mean(100, 50, 10).against(mean(200, 50, 30), ALPHA).pValue() < ALPHA);
        assertThat(alarms).isCloseTo(ALPHA, within(0.015));
    }

    /// Few successes are compared exactly, which is careful: never more often wrong than alpha.
    @Test
    void isCarefulWithFew() {
        double alarms =
                share(run -> rate(40, 0.04).against(rate(40, 0.04), ALPHA).pValue() < ALPHA);
        assertThat(alarms).isLessThan(ALPHA);
    }

    @Test
    void holdsTheTrueDifferenceInAsManyIntervalsAsItSays() {
        double held = share(run -> {
            Interval interval =
                    rate(EACH, 0.25).against(rate(EACH, 0.20), ALPHA).interval();
            return interval.low() <= 0.05 && 0.05 <= interval.high();
        });
        assertThat(held).isCloseTo(1 - ALPHA, within(0.015));
    }

    @Test
    void holdsTheTrueRateInAsManyIntervalsAsItSays() {
        double held = share(run -> {
            Interval interval = rate(EACH, 0.20).interval(ALPHA);
            return interval.low() <= 0.20 && 0.20 <= interval.high();
        });
        assertThat(held).isCloseTo(1 - ALPHA, within(0.015));
    }

    @Test
    void seesAnEffectThatIsThereAsOftenAsPlanned() {
        int planned =
                SampleSize.whole(SampleSize.ofRates(0.20, 0.05, ALPHA, 0.80, 1)).intValueExact();
        double seen = share(
                run -> rate(planned, 0.25).against(rate(planned, 0.20), ALPHA).pValue() < ALPHA);
        assertThat(seen).isCloseTo(0.80, within(0.025));
    }

    @Test
    void seesItAsOftenWhereTheVariantGetsThreeTimesAsMany() {
        int planned =
                SampleSize.whole(SampleSize.ofRates(0.20, 0.05, ALPHA, 0.80, 3)).intValueExact();
        double seen = share(run ->
                rate(3 * planned, 0.25).against(rate(planned, 0.20), ALPHA).pValue() < ALPHA);
        assertThat(seen).isCloseTo(0.80, within(0.025));
    }

    @Test
    void seesADifferenceOfMeansThatIsThereAsOftenAsPlanned() {
        int planned =
                SampleSize.whole(SampleSize.ofMeans(20, 4, ALPHA, 0.80, 1)).intValueExact();
        double seen = share(run ->
                mean(planned, 54, 20).against(mean(planned, 50, 20), ALPHA).pValue() < ALPHA);
        assertThat(seen).isCloseTo(0.80, within(0.025));
    }

    @Test
    void suspectsAFairSplitOnceInAThousand() {
        double alarms = share(run -> {
            long first = rate(EACH, 0.5).successes();
            return Split.pValue(new double[] {1, 1}, new long[] {first, EACH - first}) < Split.MISMATCH_BELOW;
        });
        assertThat(alarms).isLessThan(0.004);
    }

    @Test
    void suspectsASplitThatLosesOneInTenOfOneVariant() {
        double alarms = share(run -> {
            long lost = 10L * EACH - rate(10 * EACH, 0.10).successes();
            return Split.pValue(new double[] {1, 1}, new long[] {10L * EACH, lost}) < Split.MISMATCH_BELOW;
        });
        assertThat(alarms).isGreaterThan(0.99);
    }

    /// Ten looks and stopping at the first p-value below 0.05 is wrong in about 19.3 % (Armitage, McPherson and Rowe
    /// 1969, "Repeated significance tests on accumulating data"): why looking early is flagged.
    @Test
    void isWrongFourTimesAsOftenWhereSomebodyPeeks() {
        double alarms = share(run -> {
            long control = 0;
            long variant = 0;
            for (int look = 1; look <= 10; look++) {
                control += rate(200, 0.20).successes();
                variant += rate(200, 0.20).successes();
                if (new Rate(variant, 200L * look)
                                .against(new Rate(control, 200L * look), ALPHA)
                                .pValue()
                        < ALPHA) {
                    return true;
                }
            }
            return false;
        });
        assertThat(alarms).isCloseTo(0.193, within(0.025));
    }

    /// Of the experiments that are believed to be better with 80 to 95 %, about that many are, where any rate was as
    /// likely as any other beforehand.
    @Test
    void believesInWhatIsSoAsOftenAsItSays() {
        int believed = 0;
        int so = 0;
        double said = 0;
        for (int run = 0; run < RUNS; run++) {
            double control = chance.nextDouble();
            double variant = chance.nextDouble();
            double probability = Best.of(
                    List.of(rate(20, control).belief(), rate(20, variant).belief()), Better.HIGHER)[1];
            if (probability > 0.80 && probability < 0.95) {
                believed++;
                said += probability;
                so += variant > control ? 1 : 0;
            }
        }
        assertThat((double) so / believed).isCloseTo(said / believed, within(0.06));
    }

    private double share(IntPredicate happens) {
        int happened = 0;
        for (int run = 0; run < RUNS; run++) {
            happened += happens.test(run) ? 1 : 0;
        }
        return (double) happened / RUNS;
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
