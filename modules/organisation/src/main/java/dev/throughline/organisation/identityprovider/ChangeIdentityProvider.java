package dev.throughline.organisation.identityprovider;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeIdentityProvider(
        IdentityProviderId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> name,
        ArgumentValue<String> clientId,
        @Nullable ClientSecret clientSecret,
        @Nullable String reason) {}
