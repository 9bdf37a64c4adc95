package dev.throughline.organisation.identityprovider;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeIdentityProvider(
        IdentityProviderId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> name,
        ArgumentValue<String> clientId,
        @Nullable String clientSecret,
        @Nullable String reason) {

    @Override
    public String toString() {
        return "ChangeIdentityProvider[id=%s]".formatted(id);
    }
}
