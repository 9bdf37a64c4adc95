package dev.throughline.strategy.progress;

import dev.throughline.strategy.metric.Exact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// An exact share of the way, and the same as a rounded percentage for people.
public record Fraction(BigDecimal numerator, BigDecimal denominator, BigDecimal percent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    public static @Nullable Fraction of(@Nullable Exact exact) {
        return exact == null
                ? null
                : new Fraction(
                        exact.numerator(),
                        exact.denominator(),
                        exact.numerator()
                                .multiply(HUNDRED)
                                .divide(exact.denominator(), DECIMALS, RoundingMode.HALF_EVEN));
    }
}
