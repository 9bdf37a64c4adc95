package dev.throughline.experiment.numbers;

import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.apache.commons.statistics.inference.ChiSquareTest;

/// Whether people were split among the variants as planned. Where they were not, something lost or moved some of them,
/// and whatever the variants show may come from that.
final class Split {

    /// Chance alone does this once in a thousand experiments, seldom enough to look for another cause.
    static final double MISMATCH_BELOW = 0.001;

    /// Below this many expected in a variant, the chi-square distribution is too rough.
    private static final double FEW = 5;

    private Split() {}

    /// Whether there are enough to tell.
    static boolean tellable(double[] weights, long[] sizes) {
        return DoubleStream.of(expected(weights, sizes)).allMatch(expected -> expected >= FEW);
    }

    static double pValue(double[] weights, long[] sizes) {
        return ChiSquareTest.withDefaults()
                .test(expected(weights, sizes), sizes)
                .getPValue();
    }

    private static double[] expected(double[] weights, long[] sizes) {
        double whole = LongStream.of(sizes).sum();
        double weight = DoubleStream.of(weights).sum();
        return DoubleStream.of(weights).map(each -> whole * each / weight).toArray();
    }
}
