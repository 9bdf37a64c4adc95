package dev.throughline.organisation.serviceaccount;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

record CreateApiKey(
        ServiceAccountId serviceAccountId,
        @Nullable String name,
        @Nullable Instant expiresAt) {}
