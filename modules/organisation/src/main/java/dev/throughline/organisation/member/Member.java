package dev.throughline.organisation.member;

import dev.throughline.platform.node.Node;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A person of the organisation. The subject is what Keycloak calls the person.
public record Member(
        MemberId id,
        String subject,
        String name,
        String email,
        MemberState state,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt)
        implements Node {

    /// Whether the member may enter.
    public boolean mayEnter() {
        return archivedAt == null && state == MemberState.ACTIVE;
    }
}
