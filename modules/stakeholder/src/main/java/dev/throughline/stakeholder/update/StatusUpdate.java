package dev.throughline.stakeholder.update;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Node;
import dev.throughline.stakeholder.engagement.Concern;
import dev.throughline.stakeholder.engagement.EngagementId;
import dev.throughline.strategy.challenge.ChallengeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was learned, how goals progress and what was decided, told to stakeholders (S1:269).
public record StatusUpdate(
        StatusUpdateId id,
        String title,
        StatusUpdateState state,
        MemberId authorId,
        @Nullable EngagementId engagementId,
        @Nullable BusinessLineId businessLineId,
        @Nullable TeamId teamId,
        @Nullable ChallengeId challengeId,
        @Nullable StatusUpdateId supersedesId,
        @Nullable Instant sentAt,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Node {

    Concern concern() {
        return new Concern(businessLineId, teamId, challengeId);
    }

    /// Whether it was sent once, corrected since or not.
    boolean sent() {
        return sentAt != null;
    }
}
