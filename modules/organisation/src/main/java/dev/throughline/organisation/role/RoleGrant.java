package dev.throughline.organisation.role;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Node;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A member has a role: everywhere, in one business line, or in one team; for good, or until a moment.
public record RoleGrant(
        RoleGrantId id,
        MemberId memberId,
        RoleId roleId,
        @Nullable BusinessLineId businessLineId,
        @Nullable TeamId teamId,
        @Nullable Instant until,
        int version,
        Instant createdAt,
        @Nullable Instant archivedAt)
        implements Node {

    /// A grant that has ended is archived as of its end once the role is granted anew.
    RoleGrantState stateAt(Instant now) {
        Instant end = archivedAt == null ? now : archivedAt;
        if (until != null && !until.isAfter(end)) {
            return RoleGrantState.ENDED;
        }
        return archivedAt == null ? RoleGrantState.ACTIVE : RoleGrantState.REVOKED;
    }

    Place place() {
        return new Place(businessLineId, teamId);
    }

    boolean lastsAsLongAs(RoleGrant other) {
        return until == null || other.until != null && !other.until.isAfter(until);
    }
}
