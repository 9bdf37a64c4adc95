package dev.throughline.stakeholder.engagement;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.stakeholder.stakeholder.StakeholderId;
import dev.throughline.strategy.challenge.ChallengeId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

record PlanEngagement(
        EngagementPurpose purpose,
        Instant takesPlaceAt,
        List<StakeholderId> stakeholderIds,
        @Nullable List<MemberId> memberIds,
        @Nullable String toLearn,
        @Nullable BusinessLineId businessLineId,
        @Nullable TeamId teamId,
        @Nullable ChallengeId challengeId) {

    Concern concern() {
        return new Concern(businessLineId, teamId, challengeId);
    }
}
