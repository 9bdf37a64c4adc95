package dev.throughline.organisation.serviceaccount;

import org.jspecify.annotations.Nullable;

record RevokeApiKey(
        ApiKeyId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
