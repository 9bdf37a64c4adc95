package dev.throughline.experiment.numbers;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// What one may believe of a variant's true value after the numbers: a distribution, moved and stretched.
record Belief(
        ContinuousDistribution shape,
        double centre,
        double scale,
        double middle,
        double width,
        double low,
        double high) {

    private static final double DEVIATIONS = 20;
    private static final double NEGLIGIBLE = 1e-10;

    /// A value that cannot leave the bounds.
    static Belief within(ContinuousDistribution shape, double low, double high) {
        double mean = shape.getMean();
        double deviation = Math.sqrt(shape.getVariance());
        return new Belief(
                shape,
                0,
                1,
                mean,
                deviation,
                Math.max(low, mean - DEVIATIONS * deviation),
                Math.min(high, mean + DEVIATIONS * deviation));
    }

    /// A mean of which only a sample is known.
    static Belief about(TDistribution shape, double centre, double scale) {
        double far = scale * shape.inverseSurvivalProbability(NEGLIGIBLE);
        return new Belief(shape, centre, scale, centre, scale, centre - far, centre + far);
    }

    double density(double value) {
        return shape.density((value - centre) / scale) / scale;
    }

    double below(double value) {
        return shape.cumulativeProbability((value - centre) / scale);
    }

    double above(double value) {
        return shape.survivalProbability((value - centre) / scale);
    }
}
