package dev.throughline.experiment.variant;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.serviceaccount.ServiceAccountId;
import dev.throughline.platform.node.Node;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What was counted of a variant on a day. Never altered: a correction is a result of its own.
public record VariantResult(
        VariantResultId id,
        VariantId variantId,
        LocalDate day,
        int exposures,
        @Nullable Integer successes,
        @Nullable BigDecimal sum,
        @Nullable BigDecimal sumOfSquares,
        @Nullable MemberId recordedById,
        @Nullable ServiceAccountId serviceAccountId,
        Instant recordedAt,
        @Nullable VariantResultId correctsId)
        implements Node {

    @Override
    public int version() {
        return 1;
    }

    /// Whether it says what was counted already.
    boolean says(VariantCount count) {
        return exposures == count.exposures()
                && (successes == null ? count.successes() == null : successes.equals(count.successes()))
                && same(sum, count.sum())
                && same(sumOfSquares, count.sumOfSquares());
    }

    private static boolean same(@Nullable BigDecimal mine, @Nullable BigDecimal theirs) {
        return mine == null ? theirs == null : theirs != null && mine.compareTo(theirs) == 0;
    }
}
