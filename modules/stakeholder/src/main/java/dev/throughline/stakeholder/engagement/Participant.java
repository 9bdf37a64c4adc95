package dev.throughline.stakeholder.engagement;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.stakeholder.stakeholder.StakeholderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who takes part in an engagement: a stakeholder or a member.
public record Participant(
        ParticipantId id,
        EngagementId engagementId,
        @Nullable StakeholderId stakeholderId,
        @Nullable MemberId memberId,
        Instant createdAt) {}
