package dev.throughline.organisation.identityprovider;

import dev.throughline.platform.node.Node;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What we know of an organisation's provider; the client's secret is Keycloak's alone.
public record IdentityProvider(
        IdentityProviderId id,
        String name,
        String issuer,
        String clientId,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt)
        implements Node {}
