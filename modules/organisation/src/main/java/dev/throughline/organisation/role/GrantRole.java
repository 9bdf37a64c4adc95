package dev.throughline.organisation.role;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which role a member gets, and until when; everywhere where neither a business line nor a team is named.
public record GrantRole(
        MemberId memberId,
        RoleId roleId,
        @Nullable BusinessLineId businessLineId,
        @Nullable TeamId teamId,
        @Nullable Instant until) {

    public GrantRole(
            MemberId memberId, RoleId roleId, @Nullable BusinessLineId businessLineId, @Nullable TeamId teamId) {
        this(memberId, roleId, businessLineId, teamId, null);
    }
}
