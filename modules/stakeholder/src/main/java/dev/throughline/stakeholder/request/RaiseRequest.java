package dev.throughline.stakeholder.request;

import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.stakeholder.StakeholderId;
import org.jspecify.annotations.Nullable;

record RaiseRequest(
        String wording,
        RequestKind kind,
        @Nullable StakeholderId stakeholderId,
        @Nullable AccountId accountId) {}
