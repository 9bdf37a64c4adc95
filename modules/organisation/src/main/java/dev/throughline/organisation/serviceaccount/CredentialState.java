package dev.throughline.organisation.serviceaccount;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether a service account or a key may be used; time alone ends both.
public enum CredentialState {
    ACTIVE,
    EXPIRED,
    REVOKED;

    static CredentialState of(Instant expiresAt, @Nullable Instant revokedAt) {
        if (revokedAt != null) {
            return REVOKED;
        }
        return expiresAt.isAfter(Instant.now()) ? ACTIVE : EXPIRED;
    }
}
