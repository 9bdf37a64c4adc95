package dev.throughline.stakeholder.request;

import dev.throughline.stakeholder.account.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeRequest(
        RequestId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> wording,
        ArgumentValue<RequestKind> kind,
        ArgumentValue<AccountId> accountId,
        @Nullable String reason) {}
