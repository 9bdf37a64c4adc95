package dev.throughline.experiment.numbers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// How a variant differs from the control.
public record VariantEffect(
        BigDecimal difference,
        NumberInterval interval,
        @Nullable BigDecimal lift,
        @Nullable NumberInterval liftInterval,
        BigDecimal pValue,
        BigDecimal adjustedPValue,
        StatisticalTest test,
        boolean significant) {}
