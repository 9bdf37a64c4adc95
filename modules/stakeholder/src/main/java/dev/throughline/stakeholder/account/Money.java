package dev.throughline.stakeholder.account;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// An amount of a currency, exact to the hundredth.
public record Money(BigDecimal amount, String currency) {

    private static final int DECIMALS = 2;

    /// As columns hold it.
    public static @Nullable Money of(@Nullable Long hundredths, @Nullable String currency) {
        return hundredths == null || currency == null
                ? null
                : new Money(BigDecimal.valueOf(hundredths, DECIMALS), currency);
    }
}
