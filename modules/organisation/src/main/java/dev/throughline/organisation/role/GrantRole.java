package dev.throughline.organisation.role;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import org.jspecify.annotations.Nullable;

/// Which role a member gets; everywhere where neither a business line nor a team is named.
public record GrantRole(
        MemberId memberId,
        RoleId roleId,
        @Nullable BusinessLineId businessLineId,
        @Nullable TeamId teamId) {}
