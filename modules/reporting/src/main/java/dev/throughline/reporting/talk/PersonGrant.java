package dev.throughline.reporting.talk;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.role.Level;
import dev.throughline.organisation.team.TeamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What makes somebody a product person, and where.
record PersonGrant(
        MemberId memberId,
        Instant joinedAt,
        Level level,
        @Nullable BusinessLineId businessLineId,
        @Nullable TeamId teamId) {}
