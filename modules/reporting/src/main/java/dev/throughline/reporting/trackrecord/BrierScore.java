package dev.throughline.reporting.trackrecord;

import dev.throughline.strategy.metric.Exact;
import dev.throughline.strategy.progress.Fraction;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The Brier score: the mean of the squared distances between the stated probability and what was, 1 for achieved and
/// 0 for missed. 0 is perfect; whoever always says five of ten has 0.25. Of nothing there is none.
public record BrierScore(
        int count,
        @Nullable Exact exact,
        @Nullable Exact stated,
        @Nullable Exact came) {

    static BrierScore of(List<Told> told) {
        return new BrierScore(
                told.size(),
                mean(told, Told::squared),
                mean(told, Told::probability),
                mean(told, one -> one.achieved() ? Exact.ONE : Exact.ZERO));
    }

    @Nullable BigDecimal decimal() {
        return exact == null ? null : exact.decimal();
    }

    public @Nullable Fraction score() {
        return Fraction.of(exact);
    }

    public @Nullable Fraction confidence() {
        return Fraction.of(stated);
    }

    public @Nullable Fraction achieved() {
        return Fraction.of(came);
    }

    public @Nullable String unknownBecause() {
        return count == 0 ? "No target condition with a check-in by then was achieved or missed." : null;
    }

    private static @Nullable Exact mean(List<Told> told, Function<Told, Exact> value) {
        return told.isEmpty()
                ? null
                : told.stream().map(value).reduce(Exact.ZERO, Exact::plus).dividedBy(Exact.of(told.size()));
    }
}
