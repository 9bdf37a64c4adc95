package dev.throughline.reporting.person;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.Level;
import dev.throughline.organisation.team.TeamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What makes somebody a product person, and where: the whole organisation where neither a line nor a team is named.
///
/// @param talks whether it allows them to keep a conversation
public record PersonGrant(
        MemberId memberId,
        Instant joinedAt,
        Level level,
        boolean talks,
        @Nullable BusinessLineId businessLineId,
        @Nullable TeamId teamId) {}
