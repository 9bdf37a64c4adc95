package dev.throughline.experiment.variant;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// All that was counted of a variant, corrected results left out.
public record Tally(
        VariantId variantId,
        long exposures,
        @Nullable Long successes,
        @Nullable BigDecimal sum,
        @Nullable BigDecimal sumOfSquares,
        LocalDate firstDay,
        LocalDate lastDay) {}
