package dev.throughline.organisation.role;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Node;
import org.jspecify.annotations.Nullable;

/// A member has a role: everywhere, in one business line, or in one team.
public record RoleGrant(
        RoleGrantId id,
        MemberId memberId,
        RoleId roleId,
        @Nullable BusinessLineId businessLineId,
        @Nullable TeamId teamId,
        int version)
        implements Node {}
