package dev.throughline.experiment.numbers;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/// Fisher's exact test where there are more people than the library counts, and few are expected somewhere: few of so
/// many are drawn as with replacement, since nobody is drawn twice anyway.
final class FewOfMany {

    /// What is as seldom as what was seen, but for the last digits of floating point, counts with it, as in R.
    private static final double ROUGHNESS = 1 + 1e-7;

    /// Where fewer than five are expected, so many never are.
    private static final int FAR = 1000;

    private FewOfMany() {}

    /// How often chance alone gives what is at most as probable as so many of the drawn, where so many of all are
    /// marked.
    static double probability(long marked, long drawn, long allMarked, long all) {
        if (allMarked > all / 2) {
            return probability(drawn - marked, drawn, all - allMarked, all);
        }
        if (drawn > all / 2) {
            return probability(allMarked - marked, all - drawn, allMarked, all);
        }
        long trials = Math.min(drawn, allMarked);
        BinomialDistribution chance =
                BinomialDistribution.of(Math.toIntExact(trials), (double) Math.max(drawn, allMarked) / all);
        double seen = chance.probability(Math.toIntExact(marked)) * ROUGHNESS;
        double sum = 0;
        for (int count = 0; count <= Math.min(trials, FAR); count++) {
            double probability = chance.probability(count);
            if (probability <= seen) {
                sum += probability;
            }
        }
        return Math.min(1, sum);
    }
}
