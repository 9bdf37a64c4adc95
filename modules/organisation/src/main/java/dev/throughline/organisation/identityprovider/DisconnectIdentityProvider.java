package dev.throughline.organisation.identityprovider;

import org.jspecify.annotations.Nullable;

record DisconnectIdentityProvider(
        IdentityProviderId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
