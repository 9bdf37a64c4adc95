package dev.throughline.stakeholder.update;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.stakeholder.engagement.Concern;
import dev.throughline.stakeholder.engagement.EngagementId;
import dev.throughline.strategy.challenge.ChallengeId;
import org.jspecify.annotations.Nullable;

record DraftStatusUpdate(
        String title,
        @Nullable EngagementId engagementId,
        @Nullable BusinessLineId businessLineId,
        @Nullable TeamId teamId,
        @Nullable ChallengeId challengeId,
        @Nullable StatusUpdateId supersedesId) {

    Concern concern() {
        return new Concern(businessLineId, teamId, challengeId);
    }
}
