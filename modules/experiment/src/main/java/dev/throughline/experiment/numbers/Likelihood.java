package dev.throughline.experiment.numbers;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How likely each of several variants is the best of all: reckoned when somebody asks, since it costs more than all
/// other numbers together.
final class Likelihood {

    private final List<Belief> beliefs;
    private final Better better;
    private double @Nullable [] best;

    Likelihood(List<Belief> beliefs, Better better) {
        this.beliefs = beliefs;
        this.better = better;
    }

    /// Unknown where floating point cannot tell the values apart.
    synchronized @Nullable BigDecimal of(int place) {
        if (best == null) {
            best = Best.of(beliefs, better);
        }
        return Double.isNaN(best[place]) ? null : Decimals.of(best[place]);
    }
}
