package dev.throughline.organisation.serviceaccount;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.node.Node;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of an API key, which is neither the key itself nor its hash.
public record ApiKey(
        ApiKeyId id,
        ServiceAccountId serviceAccountId,
        @Nullable String name,
        String prefix,
        Instant expiresAt,
        MemberId createdById,
        @Nullable Instant lastUsedAt,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt)
        implements Node {

    public CredentialState state() {
        return CredentialState.of(expiresAt, archivedAt);
    }
}
