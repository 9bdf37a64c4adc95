package dev.throughline.reporting.exposure;

import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.account.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What one customer was promised.
public record AccountExposure(
        AccountId accountId,
        ExposureCounts counts,
        @Nullable LocalDate nextDueOn,
        @Nullable Money worth) {}
