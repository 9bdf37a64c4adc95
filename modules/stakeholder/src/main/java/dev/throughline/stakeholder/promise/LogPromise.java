package dev.throughline.stakeholder.promise;

import dev.throughline.stakeholder.account.AccountId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record LogPromise(
        AccountId accountId,
        String wording,
        PromiseKind kind,
        @Nullable Boolean contractual,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate dueOn) {}
