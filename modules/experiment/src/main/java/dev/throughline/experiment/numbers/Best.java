package dev.throughline.experiment.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.DoubleStream;

/// How probable it is of each of several beliefs that its true value is the best of all: the integral of its density
/// times the chances that all others lie on the other side.
final class Best {

    /// Where a belief is cut into panels, in its widths to both sides; beyond, each next one is half as far again.
    private static final double[] REACHES = {0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 8, 11, 15, 20};

    private static final double FARTHER = 1.5;

    /// No panel is shorter than this part of the narrowest belief.
    private static final double SHORTEST = 0.25;

    /// Steps of Simpson's rule in a panel; even.
    private static final int STEPS = 32;

    private final List<Belief> beliefs;
    private final Better better;
    private final double[] sums;

    private Best(List<Belief> beliefs, Better better) {
        this.beliefs = beliefs;
        this.better = better;
        this.sums = new double[beliefs.size()];
    }

    /// They add up to one; not a number where floating point cannot tell the beliefs' values apart.
    static double[] of(List<Belief> beliefs, Better better) {
        Best best = new Best(beliefs, better);
        List<Double> cuts = cuts(beliefs);
        for (int panel = 1; panel < cuts.size(); panel++) {
            best.add(cuts.get(panel - 1), cuts.get(panel));
        }
        double whole = DoubleStream.of(best.sums).sum();
        return DoubleStream.of(best.sums).map(sum -> sum / whole).toArray();
    }

    /// Each belief is cut where it bends, since one may be a million times as narrow as another.
    private static List<Double> cuts(List<Belief> beliefs) {
        TreeSet<Double> wanted = new TreeSet<>();
        for (Belief belief : beliefs) {
            for (double reach : REACHES) {
                cut(belief, reach, wanted);
            }
            double widest = Math.max(belief.high() - belief.middle(), belief.middle() - belief.low()) / belief.width();
            for (double reach = REACHES[REACHES.length - 1]; reach < widest; reach *= FARTHER) {
                cut(belief, reach * FARTHER, wanted);
            }
        }
        double shortest =
                SHORTEST * beliefs.stream().mapToDouble(Belief::width).min().orElseThrow();
        List<Double> cuts = new ArrayList<>();
        for (double cut : wanted) {
            if (cuts.isEmpty() || cut - cuts.getLast() >= shortest || cut == wanted.last()) {
                cuts.add(cut);
            }
        }
        return cuts;
    }

    private static void cut(Belief belief, double reach, TreeSet<Double> cuts) {
        cuts.add(Math.max(belief.middle() - reach * belief.width(), belief.low()));
        cuts.add(Math.min(belief.middle() + reach * belief.width(), belief.high()));
    }

    private void add(double from, double to) {
        double step = (to - from) / STEPS;
        for (int place = 0; place <= STEPS; place++) {
            int weight = place == 0 || place == STEPS ? 1 : place % 2 == 1 ? 4 : 2;
            weigh(place == STEPS ? to : from + place * step, weight * step / 3);
        }
    }

    private void weigh(double value, double part) {
        double[] behind = beliefs.stream()
                .mapToDouble(belief -> better == Better.HIGHER ? belief.below(value) : belief.above(value))
                .toArray();
        for (int mine = 0; mine < behind.length; mine++) {
            double all = beliefs.get(mine).density(value) * part;
            for (int other = 0; other < behind.length && all > 0; other++) {
                all *= other == mine ? 1 : behind[other];
            }
            sums[mine] += all;
        }
    }
}
