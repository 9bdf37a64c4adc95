package dev.throughline.experiment.numbers;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.inference.DataDispersion;
import org.apache.commons.statistics.inference.TTest;
import org.jspecify.annotations.Nullable;

/// The average of at least two values that are not all the same, with their variance.
record Mean(double estimate, double variance, long size) implements Counted {

    /// From the sum of the values and the sum of their squares. The difference of two large sums is where floating
    /// point loses its digits, so it is taken exactly.
    static Mean of(BigDecimal sum, BigDecimal sumOfSquares, long size) {
        BigDecimal count = BigDecimal.valueOf(size);
        BigDecimal spread = sumOfSquares.multiply(count).subtract(sum.multiply(sum));
        return new Mean(
                sum.divide(count, MathContext.DECIMAL128).doubleValue(),
                size < 2
                        ? 0
                        : spread.divide(count.multiply(BigDecimal.valueOf(size - 1)), MathContext.DECIMAL128)
                                .doubleValue(),
                size);
    }

    @Override
    public boolean bounded() {
        return size > 1 && variance > 0;
    }

    @Override
    public Interval interval(double alpha) {
        double margin = margin(size - 1.0, alpha, error());
        return new Interval(estimate - margin, estimate + margin);
    }

    @Override
    public Belief belief() {
        return Belief.about(TDistribution.of(size - 1.0), estimate, error());
    }

    @Override
    public Comparison compare(Counted control, double alpha) {
        return against((Mean) control, alpha);
    }

    /// Welch's test: the variants need not spread alike.
    Comparison against(Mean control, double alpha) {
        TTest.Result result = TTest.withDefaults()
                .with(DataDispersion.HETEROSCEDASTIC)
                .test(estimate, variance, size, control.estimate, control.variance, control.size);
        double effect = estimate - control.estimate;
        double margin = margin(result.getDegreesOfFreedom(), alpha, Math.hypot(error(), control.error()));
        return new Comparison(
                effect,
                new Interval(effect - margin, effect + margin),
                lift(control, alpha),
                result.getPValue(),
                StatisticalTest.WELCH_T);
    }

    /// Fieller's interval of the ratio of two means, with Welch's degrees of freedom: all ratios that the numbers do
    /// not speak against. Where the control's mean may be zero, or is below, these are not between two bounds.
    private @Nullable Interval lift(Mean control, double alpha) {
        if (control.estimate <= 0) {
            return null;
        }
        double mine = error() * error();
        double theirs = control.error() * control.error();
        double ratio = estimate / control.estimate;
        double scaled = ratio * ratio * theirs;
        double share = scaled / (mine + scaled);
        double degreesOfFreedom = 1 / ((1 - share) * (1 - share) / (size - 1) + share * share / (control.size - 1));
        double quantile = TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(alpha / 2);
        double doubt = quantile * quantile * theirs / (control.estimate * control.estimate);
        if (doubt >= 1) {
            return null;
        }
        double margin = quantile / Math.abs(control.estimate) * Math.sqrt(mine + scaled - doubt * mine);
        return new Interval((ratio - margin) / (1 - doubt) - 1, (ratio + margin) / (1 - doubt) - 1);
    }

    private double error() {
        return Math.sqrt(variance / size);
    }

    private static double margin(double degreesOfFreedom, double alpha, double error) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(alpha / 2) * error;
    }
}
