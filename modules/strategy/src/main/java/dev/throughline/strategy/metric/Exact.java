package dev.throughline.strategy.metric;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/// An exact number as it was given: numerator and denominator are kept apart, so that 20,000 of 1,000,000 can be pooled
/// and is yet equal to 1/50. Arithmetic never rounds.
public record Exact(BigDecimal numerator, BigDecimal denominator) implements Comparable<Exact> {

    public static final Exact ZERO = of(BigDecimal.ZERO);
    public static final Exact ONE = of(BigDecimal.ONE);

    private static final int SHOWN_DECIMALS = 12;

    public Exact {
        if (denominator.signum() <= 0) {
            throw new ArithmeticException("A denominator is above zero");
        }
    }

    public static Exact of(BigDecimal value) {
        return new Exact(value, BigDecimal.ONE);
    }

    public static Exact of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    /// Reads `5`, `0.02` or `1/50`.
    public static Exact parse(String text) {
        int bar = text.indexOf('/');
        return bar < 0
                ? of(new BigDecimal(text))
                : new Exact(new BigDecimal(text.substring(0, bar)), new BigDecimal(text.substring(bar + 1)));
    }

    public Exact minus(Exact other) {
        return reduced(
                numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /// How far it is above the other, as nearly as floating point can tell: to sort what is many, and to be compared
    /// exactly where it is close.
    public double above(Exact other) {
        return numerator
                        .multiply(other.denominator)
                        .subtract(other.numerator.multiply(denominator))
                        .doubleValue()
                / denominator.multiply(other.denominator).doubleValue();
    }

    public Exact plus(Exact other) {
        return reduced(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Exact times(Exact other) {
        return reduced(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Exact dividedBy(Exact other) {
        BigDecimal above = numerator.multiply(other.denominator);
        BigDecimal below = denominator.multiply(other.numerator);
        return below.signum() < 0 ? reduced(above.negate(), below.negate()) : reduced(above, below);
    }

    public Exact clamped() {
        return compareTo(ZERO) < 0 ? ZERO : compareTo(ONE) > 0 ? ONE : this;
    }

    public int signum() {
        return numerator.signum();
    }

    /// Decimals of the number as it was written; of a fraction, those of its parts.
    public int decimals() {
        return Math.max(scale(numerator), scale(denominator));
    }

    /// The number as a decimal; a periodic one ends after twelve decimals.
    public BigDecimal decimal() {
        try {
            return plain(numerator.divide(denominator, MathContext.UNLIMITED));
        } catch (ArithmeticException periodic) {
            return plain(numerator.divide(denominator, SHOWN_DECIMALS, RoundingMode.HALF_EVEN));
        }
    }

    @Override
    public int compareTo(Exact other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return denominator.compareTo(BigDecimal.ONE) == 0
                ? numerator.toPlainString()
                : numerator.toPlainString() + "/" + denominator.toPlainString();
    }

    private static Exact reduced(BigDecimal numerator, BigDecimal denominator) {
        int scale = Math.max(0, Math.max(numerator.scale(), denominator.scale()));
        BigInteger above = numerator.setScale(scale).unscaledValue();
        BigInteger below = denominator.setScale(scale).unscaledValue();
        BigInteger common = above.gcd(below).max(BigInteger.ONE);
        return new Exact(new BigDecimal(above.divide(common)), new BigDecimal(below.divide(common)));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static int scale(BigDecimal value) {
        return Math.max(0, value.stripTrailingZeros().scale());
    }
}
