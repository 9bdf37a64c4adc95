package dev.throughline.experiment.numbers;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.inference.DataDispersion;
import org.apache.commons.statistics.inference.TTest;

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
                effect, new Interval(effect - margin, effect + margin), result.getPValue(), StatisticalTest.WELCH_T);
    }

    private double error() {
        return Math.sqrt(variance / size);
    }

    private static double margin(double degreesOfFreedom, double alpha, double error) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(alpha / 2) * error;
    }
}
