package dev.throughline.experiment.numbers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Numbers as the API shows them: twelve decimals at most, and none that say nothing.
final class Decimals {

    private static final int MOST = 12;

    private Decimals() {}

    static BigDecimal of(double value) {
        return plain(BigDecimal.valueOf(value).setScale(MOST, RoundingMode.HALF_EVEN));
    }

    /// As it stands in a sentence; nothing that was seen is impossible.
    static String probability(@Nullable BigDecimal value) {
        return value == null || value.signum() == 0
                ? "below " + BigDecimal.ONE.movePointLeft(MOST).toPlainString()
                : "= " + value.toPlainString();
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
