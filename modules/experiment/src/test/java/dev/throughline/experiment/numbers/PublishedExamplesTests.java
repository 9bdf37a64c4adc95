package dev.throughline.experiment.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Each formula against what somebody else published. Where a source prints rounded numbers, the last digit may differ.
class PublishedExamplesTests {

    private static final double ALPHA = 0.05;

    /// R's documentation of `power.prop.test`: `power.prop.test(p1 = .50, p2 = .75, power = .90)  # => n = 76.7`.
    @Test
    void plansProportionsAsRDoes() {
        assertThat(SampleSize.ofRates(0.50, 0.25, ALPHA, 0.90, 1)).isCloseTo(76.7, within(0.05));
        assertThat(SampleSize.whole(SampleSize.ofRates(0.50, 0.25, ALPHA, 0.90, 1)))
                .isEqualTo(new BigDecimal(77));
    }

    /// JMP's help, "Two Sample Proportions": 0.08 against 0.06, alpha 0.05, power 0.8: 2554 in each. JMP solves its own
    /// power function, which is why the formula may be one or two apart.
    @Test
    void plansProportionsAsJmpDoes() {
        assertThat(SampleSize.ofRates(0.08, -0.02, ALPHA, 0.80, 1)).isCloseTo(2554, within(2.0));
    }

    /// 16 times the variance over the squared effect, for alpha 0.05 and power 0.8: Lehr's rule, as Kohavi, Tang and Xu
    /// give it in "Trustworthy Online Controlled Experiments", chapter 17.
    @Test
    void plansMeansByTheRuleOfSixteen() {
        assertThat(SampleSize.ofMeans(10, 1, ALPHA, 0.80, 1)).isCloseTo(16 * 100, within(0.02 * 1600));
    }

    /// Planned 2 : 1 : 1, 5,100, 2,400 and 2,500 are no mismatch, by hand: χ² = 2 + 4 + 0 = 6 with two degrees of
    /// freedom, whose tail is exp(−6 / 2) = 0.0498.
    @Test
    void findsNoMismatchInAnUnevenSplitThatWasPlanned() {
        assertThat(Split.pValue(new double[] {50, 25, 25}, new long[] {5_100, 2_400, 2_500}))
                .isCloseTo(Math.exp(-3), within(1e-9));
    }

    /// Wikipedia, "Sample ratio mismatch": 600 and 400 of 1,000 planned half and half: p = 2.54 × 10⁻¹⁰.
    @Test
    void findsTheMismatchThatWikipediaShows() {
        assertThat(Split.pValue(new double[] {1, 1}, new long[] {600, 400})).isCloseTo(2.54e-10, within(0.005e-10));
    }

    /// Kohavi, Tang and Xu, "Trustworthy Online Controlled Experiments", chapter 3: 821,588 users in the control and
    /// 815,482 in the treatment, planned half and half: p = 1.8E-6.
    @Test
    void findsTheMismatchOfKohavi() {
        double p = Split.pValue(new double[] {50, 50}, new long[] {821_588, 815_482});
        assertThat(p).isCloseTo(1.8e-6, within(0.05e-6)).isLessThan(Split.MISMATCH_BELOW);
    }

    /// srm.osc.garden: 44,000 and 45,000 planned half and half: p = 0.0008.
    @Test
    void findsTheMismatchOfTheSrmChecker() {
        assertThat(Split.pValue(new double[] {1, 1}, new long[] {44_000, 45_000}))
                .isCloseTo(0.0008, within(0.00005))
                .isLessThan(Split.MISMATCH_BELOW);
    }

    /// influentialpoints.com, "Two-sample test for independent proportions - using R", without correction:
    /// 0.4392523 (94 of 214) and 0.3046875 (39 of 128): X² = 6.1026, p = 0.01350.
    @Test
    void comparesProportionsAsRDoes() {
        Comparison comparison = new Rate(94, 214).against(new Rate(39, 128), ALPHA);
        assertThat(comparison.effect()).isCloseTo(0.4392523 - 0.3046875, within(1e-7));
        assertThat(comparison.pValue()).isCloseTo(0.01350, within(0.000005));
        assertThat(comparison.test()).isEqualTo(StatisticalTest.TWO_PROPORTION_Z);
    }

    /// Newcombe 1998, "Interval estimation for the difference between independent proportions", table II, method 10:
    /// 56/70 and 48/80: 0.0524 to 0.3339; 9/10 and 3/10: 0.1705 to 0.8090; 10/10 and 0/10: 0.6075 to 1.
    @Test
    void boundsADifferenceAsNewcombeDoes() {
        assertInterval(new Rate(56, 70).against(new Rate(48, 80), ALPHA).interval(), 0.0524, 0.3339);
        assertInterval(new Rate(9, 10).against(new Rate(3, 10), ALPHA).interval(), 0.1705, 0.8090);
        assertInterval(new Rate(10, 10).against(new Rate(0, 10), ALPHA).interval(), 0.6075, 1.0000);
    }

    /// Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I, method 3: 81/263: 0.2553 to
    /// 0.3662; 15/148: 0.0624 to 0.1605; 0/20: 0 to 0.1611; 1/29: 0.0061 to 0.1718.
    @Test
    void boundsAProportionAsWilsonDoes() {
        assertInterval(new Rate(81, 263).interval(ALPHA), 0.2553, 0.3662);
        assertInterval(new Rate(15, 148).interval(ALPHA), 0.0624, 0.1605);
        assertInterval(new Rate(0, 20).interval(ALPHA), 0.0000, 0.1611);
        assertInterval(new Rate(1, 29).interval(ALPHA), 0.0061, 0.1718);
    }

    /// R's documentation of `fisher.test`, Fisher's tea drinker: 3 and 1 of 4 cups: p = 0.4857 on both sides.
    @Test
    void comparesFewExactlyAsFisherDoes() {
        Comparison comparison = new Rate(3, 4).against(new Rate(1, 4), ALPHA);
        assertThat(comparison.pValue()).isCloseTo(0.4857, within(0.00005));
        assertThat(comparison.test()).isEqualTo(StatisticalTest.FISHER_EXACT);
    }

    /// R's documentation of `t.test`, Student's sleep data (`t.test(extra ~ group, data = sleep)`): t = -1.8608,
    /// df = 17.776, p = 0.07939, means 0.75 and 2.33, interval -3.3654832 to 0.2054832.
    @Test
    void comparesMeansAsWelchDoes() {
        Mean first = mean("0.7", "-1.6", "-0.2", "-1.2", "-0.1", "3.4", "3.7", "0.8", "0.0", "2.0");
        Mean second = mean("1.9", "0.8", "1.1", "0.1", "-0.1", "4.4", "5.5", "1.6", "4.6", "3.4");
        assertThat(first.estimate()).isCloseTo(0.75, within(1e-12));
        assertThat(second.estimate()).isCloseTo(2.33, within(1e-12));

        Comparison comparison = first.against(second, ALPHA);
        assertThat(comparison.pValue()).isCloseTo(0.07939, within(0.000005));
        assertThat(comparison.interval().low()).isCloseTo(-3.3654832, within(1e-7));
        assertThat(comparison.interval().high()).isCloseTo(0.2054832, within(1e-7));
    }

    /// NIST/SEMATECH e-Handbook, 1.3.5.2, confidence limits for the mean of ZARR13.DAT: 195 values, mean 9.261460,
    /// standard deviation 0.022789: 9.258242 to 9.264679.
    @Test
    void boundsAMeanAsTheHandbookDoes() {
        Interval interval = new Mean(9.261460, 0.022789 * 0.022789, 195).interval(ALPHA);
        assertThat(interval.low()).isCloseTo(9.258242, within(2e-6));
        assertThat(interval.high()).isCloseTo(9.264679, within(2e-6));
    }

    /// Wikipedia, "Holm–Bonferroni method": 0.01, 0.04, 0.03 and 0.005 become 0.03, 0.06, 0.06 and 0.02.
    @Test
    void adjustsSeveralComparisonsAsHolmDoes() {
        assertThat(Holm.adjusted(new double[] {0.01, 0.04, 0.03, 0.005}))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
    }

    /// Evan Miller, "Formulas for Bayesian A/B Testing": the closed sum over beta functions.
    @Test
    void believesWhatEvanMillersFormulaSays() {
        List<Rate[]> pairs = List.of(
                new Rate[] {new Rate(100, 200), new Rate(120, 200)},
                new Rate[] {new Rate(420, 5000), new Rate(468, 5100)},
                new Rate[] {new Rate(0, 20), new Rate(1, 20)},
                new Rate[] {new Rate(0, 3), new Rate(3, 3)},
                new Rate[] {new Rate(30, 100_000), new Rate(8, 12)},
                new Rate[] {new Rate(500_000, 1_000_000), new Rate(3, 7)},
                new Rate[] {new Rate(1_000_000, 2_000_000), new Rate(2, 1_000_000)});
        for (Rate[] pair : pairs) {
            assertThat(best(Better.HIGHER, pair)[1]).isCloseTo(miller(pair[0], pair[1]), within(1e-7));
            assertThat(best(Better.LOWER, pair)[0]).isCloseTo(miller(pair[0], pair[1]), within(1e-7));
        }
    }

    /// With one of one against none of one, the beliefs are densities 2x and 2(1 − x): the first is the higher in 5 of
    /// 6.
    @Test
    void believesWhatCanBeIntegratedByHand() {
        assertThat(best(Better.HIGHER, new Rate(0, 1), new Rate(1, 1))[1]).isCloseTo(5.0 / 6, within(1e-9));
        assertThat(best(Better.HIGHER, new Rate(5, 9), new Rate(5, 9), new Rate(5, 9)))
                .containsExactly(new double[] {1.0 / 3, 1.0 / 3, 1.0 / 3}, within(1e-12));
    }

    /// With many in each, the beliefs about two means are normal, and so is their difference: Φ(2) = 0.97725 where they
    /// differ by two of its errors.
    @Test
    void believesOfMeansWhatTheNormalTableSays() {
        double error = Math.sqrt(2.0 * 4 / 1_000_000);
        Mean control = new Mean(10, 4, 1_000_000);
        Mean variant = new Mean(10 + 2 * error, 4, 1_000_000);
        assertThat(Best.of(List.of(control.belief(), variant.belief()), Better.HIGHER)[1])
                .isCloseTo(0.97725, within(0.000005));
    }

    /// With two values each, the tails are as heavy as they get (Cauchy): the difference of two is Cauchy again, and it
    /// is above zero with 1/2 + atan(d / 2) / π.
    @Test
    void believesOfTwoValuesWhatCauchySays() {
        Mean control = new Mean(0, 2, 2);
        Mean variant = new Mean(3, 2, 2);
        assertThat(Best.of(List.of(control.belief(), variant.belief()), Better.HIGHER)[1])
                .isCloseTo(0.5 + Math.atan(3.0 / 2) / Math.PI, within(1e-6));
    }

    /// What is believed after a thousand million people is a jump in what is believed after seven. Those three of seven
    /// are above one half as often as fewer than four of eight coins show heads: 93 in 256.
    @Test
    void believesOfManyAndFewWhatCoinsSay() {
        assertThat(best(Better.HIGHER, new Rate(500_000_000, 1_000_000_000), new Rate(3, 7))[1])
                .isCloseTo(93.0 / 256, within(1e-4));
        Rate[] ten = Stream.generate(() -> new Rate(5, 9)).limit(10).toArray(Rate[]::new);
        assertThat(best(Better.LOWER, ten)).containsOnly(new double[] {0.1}, within(1e-12));
    }

    /// Where the spread is below what floating point can tell apart, nothing is believed rather than something wrong.
    @Test
    void believesNothingOfValuesThatCannotBeToldApart() {
        Mean huge = new Mean(1e15, 1e-10, 10);
        assertThat(new Likelihood(List.of(huge.belief(), huge.belief()), Better.HIGHER).of(0))
                .isNull();
    }

    private static double[] best(Better better, Rate... rates) {
        return Best.of(Stream.of(rates).map(Rate::belief).toList(), better);
    }

    private static double miller(Rate a, Rate b) {
        double sum = 0;
        double alphaA = a.successes() + 1;
        double betaA = a.exposures() - a.successes() + 1;
        double betaB = b.exposures() - b.successes() + 1;
        for (int i = 0; i <= b.successes(); i++) {
            sum += Math.exp(logBeta(alphaA + i, betaA + betaB)
                    - Math.log(betaB + i)
                    - logBeta(1 + i, betaB)
                    - logBeta(alphaA, betaA));
        }
        return sum;
    }

    private static double logBeta(double a, double b) {
        return logGamma(a) + logGamma(b) - logGamma(a + b);
    }

    /// Of whole numbers only.
    private static double logGamma(double whole) {
        double sum = 0;
        for (int factor = 2; factor < whole; factor++) {
            sum += Math.log(factor);
        }
        return sum;
    }

    private static Mean mean(String... values) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (String value : values) {
            BigDecimal number = new BigDecimal(value);
            sum = sum.add(number);
            squares = squares.add(number.multiply(number));
        }
        return Mean.of(sum, squares, values.length);
    }

    private static void assertInterval(Interval interval, double low, double high) {
        assertThat(interval.low()).isCloseTo(low, printed());
        assertThat(interval.high()).isCloseTo(high, printed());
    }

    private static Offset<Double> printed() {
        return within(0.00006);
    }
}
