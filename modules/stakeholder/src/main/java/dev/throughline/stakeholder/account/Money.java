package dev.throughline.stakeholder.account;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// An amount of a currency, exact to the hundredth.
public record Money(BigDecimal amount, String currency) {

    private static final int DECIMALS = 2;
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    /// As columns hold it.
    public static @Nullable Money of(@Nullable Long hundredths, @Nullable String currency) {
        return hundredths == null || currency == null
                ? null
                : new Money(BigDecimal.valueOf(hundredths, DECIMALS), currency);
    }

    /// Of an amount that has no problem.
    static Money exactly(BigDecimal amount, String currency) {
        return new Money(amount.setScale(DECIMALS), currency);
    }

    /// What is wrong with an amount; null where nothing is.
    static @Nullable String problem(BigDecimal amount) {
        return amount.signum() < 0 || amount.compareTo(MOST) > 0
                ? "A value is from 0 to 1,000,000,000,000."
                : amount.stripTrailingZeros().scale() > DECIMALS ? "A value has at most two decimals." : null;
    }
}
