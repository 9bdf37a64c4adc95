package dev.throughline.stakeholder.engagement;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Node;
import dev.throughline.strategy.challenge.ChallengeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A meeting with stakeholders, and what it is for.
public record Engagement(
        EngagementId id,
        EngagementPurpose purpose,
        EngagementState state,
        Instant takesPlaceAt,
        @Nullable String toLearn,
        @Nullable String learned,
        @Nullable Instant heldAt,
        @Nullable BusinessLineId businessLineId,
        @Nullable TeamId teamId,
        @Nullable ChallengeId challengeId,
        MemberId hostId,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Node {

    public Concern concern() {
        return new Concern(businessLineId, teamId, challengeId);
    }
}
