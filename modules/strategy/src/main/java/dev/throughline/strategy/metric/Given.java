package dev.throughline.strategy.metric;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A value as a caller gives it: a decimal, or a numerator and a denominator, with the unit in the caller's words.
public record Given(
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable String unit) {}
