package dev.throughline.roadmap.publiclink;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether a link opens anything; time alone ends it, too.
public enum PublicLinkState {
    ACTIVE,
    EXPIRED,
    REVOKED;

    static PublicLinkState of(Instant expiresAt, @Nullable Instant revokedAt) {
        if (revokedAt != null) {
            return REVOKED;
        }
        return expiresAt.isAfter(Instant.now()) ? ACTIVE : EXPIRED;
    }
}
