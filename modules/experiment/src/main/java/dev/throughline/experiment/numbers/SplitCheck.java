package dev.throughline.experiment.numbers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Whether people were split among the variants as planned.
public record SplitCheck(
        SplitState state,
        @Nullable BigDecimal pValue,
        @Nullable UnknownReason unknownBecause) {

    static SplitCheck unknown(UnknownReason because) {
        return new SplitCheck(SplitState.UNKNOWN, null, because);
    }

    static SplitCheck of(double pValue) {
        return new SplitCheck(
                pValue < Split.MISMATCH_BELOW ? SplitState.MISMATCH : SplitState.AS_PLANNED, Decimals.of(pValue), null);
    }

    public BigDecimal mismatchBelow() {
        return Decimals.of(Split.MISMATCH_BELOW);
    }
}
