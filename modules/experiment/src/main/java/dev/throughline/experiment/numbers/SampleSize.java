package dev.throughline.experiment.numbers;

import java.math.BigDecimal;

/// How many it takes in each variant, so that an effect that is there is seen with the wanted power. With several
/// variants against one control, alpha is shared among the comparisons (Bonferroni).
final class SampleSize {

    /// What floating point adds to a whole number now and then.
    private static final double ROUGHNESS = 1e-9;

    private SampleSize() {}

    /// Of the control, where two proportions differ by the effect (Fleiss, without a correction for continuity) and the
    /// other variant gets so many times as many people.
    static double ofRates(double baseline, double effect, double alpha, double power, double ratio) {
        double changed = baseline + effect;
        double pooled = (baseline + ratio * changed) / (1 + ratio);
        double spread = Normal.twoSided(alpha) * Math.sqrt(pooled * (1 - pooled) * (1 + 1 / ratio))
                + Normal.quantile(power) * Math.sqrt(baseline * (1 - baseline) + changed * (1 - changed) / ratio);
        return spread * spread / (effect * effect);
    }

    /// Of the control, where two means differ by the effect and values spread alike.
    static double ofMeans(double standardDeviation, double effect, double alpha, double power, double ratio) {
        double spread = (Normal.twoSided(alpha) + Normal.quantile(power)) * standardDeviation / effect;
        return (1 + 1 / ratio) * spread * spread;
    }

    /// Nobody is counted by halves.
    static BigDecimal whole(double size) {
        return Decimals.plain(new BigDecimal(Math.ceil(size - ROUGHNESS)));
    }
}
