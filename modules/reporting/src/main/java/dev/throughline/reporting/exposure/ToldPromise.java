package dev.throughline.reporting.exposure;

import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.promise.PromiseId;
import dev.throughline.stakeholder.promise.PromiseKind;
import dev.throughline.stakeholder.promise.PromiseState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A promise that has not ended.
record ToldPromise(
        PromiseId id,
        AccountId accountId,
        PromiseKind kind,
        PromiseState state,
        boolean contractual,
        @Nullable LocalDate dueOn,
        @Nullable ThemeId themeId,
        Instant createdAt) {

    boolean dueBetween(LocalDate from, LocalDate to) {
        return dueOn != null && !dueOn.isBefore(from) && !dueOn.isAfter(to);
    }

    boolean dueBefore(LocalDate day) {
        return dueOn != null && dueOn.isBefore(day);
    }
}
