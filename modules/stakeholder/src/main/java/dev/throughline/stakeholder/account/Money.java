package dev.throughline.stakeholder.account;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An amount of a currency, exact to the hundredth.
public record Money(BigDecimal amount, String currency) {

    private static final int DECIMALS = 2;
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());
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

    /// What is wrong with an amount of a currency that is known; null where nothing is. Some have no decimals.
    static @Nullable String problem(BigDecimal amount, String currency) {
        int decimals = Math.min(DECIMALS, Currency.getInstance(currency).getDefaultFractionDigits());
        return amount.signum() < 0 || amount.compareTo(MOST) > 0
                ? "A value is from 0 to 1,000,000,000,000."
                : amount.stripTrailingZeros().scale() <= decimals
                        ? null
                        : decimals == 0
                                ? "%s has no decimals.".formatted(currency)
                                : "A value has at most two decimals.";
    }

    /// What is wrong with the code of a currency; null where nothing is.
    static @Nullable String problem(String currency) {
        return CODES.contains(currency)
                ? null
                : "There is no such currency: three capitals as in ISO 4217, such as EUR.";
    }
}
