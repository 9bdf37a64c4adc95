package dev.throughline.experiment.numbers;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.inference.FisherExactTest;
import org.jspecify.annotations.Nullable;

/// So many of so many: successes among the exposed.
record Rate(long successes, long exposures) implements Counted {

    /// Below this many expected in a cell, the normal distribution is too rough and counts are compared exactly
    /// (Cochran).
    private static final int FEW = 5;

    @Override
    public long size() {
        return exposures;
    }

    @Override
    public double estimate() {
        return (double) successes / exposures;
    }

    @Override
    public boolean bounded() {
        return true;
    }

    /// Wilson's score interval: it stays between 0 and 1, and 0 of 20 does not pass for certainty.
    @Override
    public Interval interval(double alpha) {
        double z = Normal.twoSided(alpha);
        double rate = estimate();
        double shrunk = 1 + z * z / exposures;
        double middle = rate + z * z / (2 * exposures);
        double margin = z * Math.sqrt(rate * (1 - rate) / exposures + z * z / (4.0 * exposures * exposures));
        return new Interval(
                successes == 0 ? 0 : (middle - margin) / shrunk,
                successes == exposures ? 1 : (middle + margin) / shrunk);
    }

    /// What is believed of the rate when nothing was believed before: any rate is as likely as any other.
    @Override
    public Belief belief() {
        return Belief.within(BetaDistribution.of(successes + 1.0, exposures - successes + 1.0), 0, 1);
    }

    @Override
    public Comparison compare(Counted control, double alpha) {
        return against((Rate) control, alpha);
    }

    /// How this rate differs from a control's.
    Comparison against(Rate control, double alpha) {
        boolean exact = fewExpected(control);
        return new Comparison(
                estimate() - control.estimate(),
                difference(control, alpha),
                lift(control, alpha),
                exact ? exactProbability(control) : pooledProbability(control),
                exact ? StatisticalTest.FISHER_EXACT : StatisticalTest.TWO_PROPORTION_Z);
    }

    /// Newcombe's hybrid of the two Wilson intervals.
    private Interval difference(Rate control, double alpha) {
        double difference = estimate() - control.estimate();
        Interval mine = interval(alpha);
        Interval theirs = control.interval(alpha);
        return new Interval(
                difference - Math.hypot(estimate() - mine.low(), theirs.high() - control.estimate()),
                difference + Math.hypot(mine.high() - estimate(), control.estimate() - theirs.low()));
    }

    /// The logarithm of the ratio is nearly normal (Katz, Baptista, Azen and Pike); of nothing there is none.
    private @Nullable Interval lift(Rate control, double alpha) {
        if (successes == 0 || control.successes == 0) {
            return null;
        }
        double ratio = estimate() / control.estimate();
        double error = Math.sqrt(1.0 / successes - 1.0 / exposures + 1.0 / control.successes - 1.0 / control.exposures);
        double factor = Math.exp(Normal.twoSided(alpha) * error);
        return new Interval(ratio / factor - 1, ratio * factor - 1);
    }

    private double pooledProbability(Rate control) {
        double pooled = pooled(control);
        if (pooled == 0 || pooled == 1) {
            return 1;
        }
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / exposures + 1.0 / control.exposures));
        return Normal.twoSidedProbability((estimate() - control.estimate()) / error);
    }

    private double exactProbability(Rate control) {
        if (exposures + control.exposures > Integer.MAX_VALUE) {
            return FewOfMany.probability(
                    successes, exposures, successes + control.successes, exposures + control.exposures);
        }
        return FisherExactTest.withDefaults()
                .test(new int[][] {
                    {Math.toIntExact(successes), Math.toIntExact(exposures - successes)},
                    {Math.toIntExact(control.successes), Math.toIntExact(control.exposures - control.successes)}
                })
                .getPValue();
    }

    private boolean fewExpected(Rate control) {
        double pooled = pooled(control);
        long smaller = Math.min(exposures, control.exposures);
        return smaller * Math.min(pooled, 1 - pooled) < FEW;
    }

    private double pooled(Rate control) {
        return (double) (successes + control.successes) / (exposures + control.exposures);
    }
}
