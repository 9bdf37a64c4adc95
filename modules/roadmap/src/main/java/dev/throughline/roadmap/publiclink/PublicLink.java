package dev.throughline.roadmap.publiclink;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.node.Archivable;
import dev.throughline.roadmap.roadmap.RoadmapId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of a public link, which is neither its address nor the digest of that.
public record PublicLink(
        PublicLinkId id,
        RoadmapId roadmapId,
        @Nullable String label,
        Instant expiresAt,
        MemberId createdById,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt)
        implements Archivable {

    public PublicLinkState state() {
        return PublicLinkState.of(expiresAt, archivedAt);
    }
}
