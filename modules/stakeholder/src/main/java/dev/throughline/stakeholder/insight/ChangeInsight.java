package dev.throughline.stakeholder.insight;

import dev.throughline.stakeholder.account.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeInsight(
        InsightId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<InsightKind> kind,
        ArgumentValue<String> statement,
        ArgumentValue<AccountId> accountId,
        @Nullable String reason) {}
