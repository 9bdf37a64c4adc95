package dev.throughline.organisation.serviceaccount;

import org.jspecify.annotations.Nullable;

record RevokeServiceAccount(
        ServiceAccountId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
