package dev.throughline.experiment.numbers;

import dev.throughline.experiment.variant.Variant;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What the counts of one variant show.
public record VariantNumbers(
        Variant variant,
        @Nullable BigDecimal exposures,
        @Nullable BigDecimal successes,
        @Nullable BigDecimal estimate,
        @Nullable NumberInterval interval,
        @Nullable BigDecimal standardDeviation,
        @Nullable VariantEffect effect,
        int place,
        @Nullable Likelihood likelihood,
        @Nullable BigDecimal plannedSize,
        @Nullable UnknownReason unknownBecause) {

    /// Given the counts and nothing else; null unless all variants are counted.
    public @Nullable BigDecimal probabilityBest() {
        return likelihood == null ? null : likelihood.of(place);
    }
}
