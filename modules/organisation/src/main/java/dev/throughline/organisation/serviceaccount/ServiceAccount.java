package dev.throughline.organisation.serviceaccount;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.Permission;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Node;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A machine that acts for the organisation: everywhere, in one business line, or in one team.
public record ServiceAccount(
        ServiceAccountId id,
        String name,
        @Nullable String description,
        List<Permission> allows,
        @Nullable BusinessLineId businessLineId,
        @Nullable TeamId teamId,
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
