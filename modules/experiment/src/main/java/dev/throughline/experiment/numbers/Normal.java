package dev.throughline.experiment.numbers;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// The standard normal distribution, as tables print it.
final class Normal {

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private Normal() {}

    /// What a two-sided test at alpha, or an interval with confidence 1 − alpha, takes on each side.
    static double twoSided(double alpha) {
        return STANDARD.inverseSurvivalProbability(alpha / 2);
    }

    static double quantile(double probability) {
        return STANDARD.inverseCumulativeProbability(probability);
    }

    /// How often chance alone is at least this far from zero, on either side.
    static double twoSidedProbability(double z) {
        return Math.min(1, 2 * STANDARD.survivalProbability(Math.abs(z)));
    }
}
