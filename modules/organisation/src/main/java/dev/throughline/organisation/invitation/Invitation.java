package dev.throughline.organisation.invitation;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.GrantRole;
import dev.throughline.organisation.role.RoleId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Node;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody may become a member with a role: everywhere, in one business line, or in one team. The link is no part of
/// it, since it is shown or mailed once and nobody can read it again.
public record Invitation(
        InvitationId id,
        String email,
        RoleId roleId,
        @Nullable BusinessLineId businessLineId,
        @Nullable TeamId teamId,
        InvitationState state,
        InvitationDelivery delivery,
        @Nullable Instant sentAt,
        Instant expiresAt,
        MemberId invitedBy,
        @Nullable MemberId acceptedBy,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Node {

    GrantRole grantTo(MemberId member) {
        return new GrantRole(member, roleId, businessLineId, teamId);
    }
}
