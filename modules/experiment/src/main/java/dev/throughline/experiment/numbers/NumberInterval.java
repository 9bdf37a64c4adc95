package dev.throughline.experiment.numbers;

import java.math.BigDecimal;

/// Two bounds that hold the true value in all but alpha of such experiments.
public record NumberInterval(BigDecimal low, BigDecimal high) {

    static NumberInterval of(Interval interval) {
        return new NumberInterval(Decimals.of(interval.low()), Decimals.of(interval.high()));
    }
}
