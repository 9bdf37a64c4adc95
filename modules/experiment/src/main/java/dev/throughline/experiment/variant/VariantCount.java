package dev.throughline.experiment.variant;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The counts of one variant on one day.
record VariantCount(
        VariantId variantId,
        LocalDate day,
        int exposures,
        @Nullable Integer successes,
        @Nullable BigDecimal sum,
        @Nullable BigDecimal sumOfSquares) {}
