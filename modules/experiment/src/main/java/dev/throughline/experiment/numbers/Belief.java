package dev.throughline.experiment.numbers;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
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

    /// Steps of Simpson's rule; even. They are doubled until the probabilities add up to one: where one variant has a
    /// million times as many as another, its belief is a jump in the other's.
    private static final int STEPS = 512;

    private static final int MOST_STEPS = STEPS << 8;
    private static final double EXACT = 1e-8;

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

    /// How probable it is of each that it is the best of all. They add up to one.
    static double[] best(List<Belief> beliefs, Better better) {
        int steps = STEPS;
        double[] best = best(beliefs, better, steps);
        while (Math.abs(DoubleStream.of(best).sum() - 1) > EXACT && steps < MOST_STEPS) {
            steps *= 2;
            best = best(beliefs, better, steps);
        }
        double whole = DoubleStream.of(best).sum();
        return DoubleStream.of(best).map(probability -> probability / whole).toArray();
    }

    private static double[] best(List<Belief> beliefs, Better better, int steps) {
        double[] best = new double[beliefs.size()];
        for (int place = 0; place < best.length; place++) {
            int mine = place;
            best[place] = beliefs.get(mine)
                    .integrate(
                            value -> {
                                double all = beliefs.get(mine).density(value);
                                for (int other = 0; other < best.length && all > 0; other++) {
                                    if (other != mine) {
                                        all *= better == Better.HIGHER
                                                ? beliefs.get(other).below(value)
                                                : beliefs.get(other).above(value);
                                    }
                                }
                                return all;
                            },
                            steps);
        }
        return best;
    }

    /// Simpson's rule, with steps that are short in the middle, where nearly everything is, and long in the tails.
    private double integrate(DoubleUnaryOperator density, int steps) {
        double from = asinh((low - middle) / width);
        double step = (asinh((high - middle) / width) - from) / steps;
        double sum = 0;
        for (int place = 0; place <= steps; place++) {
            double at = from + place * step;
            double value = Math.clamp(middle + width * Math.sinh(at), low, high);
            int weight = place == 0 || place == steps ? 1 : place % 2 == 1 ? 4 : 2;
            sum += weight * density.applyAsDouble(value) * width * Math.cosh(at);
        }
        return sum * step / 3;
    }

    private static double asinh(double value) {
        return Math.copySign(Math.log(Math.abs(value) + Math.sqrt(value * value + 1)), value);
    }
}
