package dev.throughline.experiment.numbers;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Several comparisons have several chances to be wrong: Holm's step-down adjustment keeps the chance that any of them
/// is, at alpha.
final class Holm {

    private Holm() {}

    static double[] adjusted(double[] pValues) {
        int[] rising = IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> pValues[place]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[pValues.length];
        double least = 0;
        for (int rank = 0; rank < rising.length; rank++) {
            least = Math.max(least, Math.min(1, (rising.length - rank) * pValues[rising[rank]]));
            adjusted[rising[rank]] = least;
        }
        return adjusted;
    }
}
