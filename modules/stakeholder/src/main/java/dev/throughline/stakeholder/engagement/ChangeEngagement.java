package dev.throughline.stakeholder.engagement;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.stakeholder.stakeholder.StakeholderId;
import dev.throughline.strategy.challenge.ChallengeId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeEngagement(
        EngagementId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<EngagementPurpose> purpose,
        ArgumentValue<Instant> takesPlaceAt,
        ArgumentValue<List<StakeholderId>> stakeholderIds,
        ArgumentValue<List<MemberId>> memberIds,
        ArgumentValue<String> toLearn,
        ArgumentValue<BusinessLineId> businessLineId,
        ArgumentValue<TeamId> teamId,
        ArgumentValue<ChallengeId> challengeId,
        @Nullable String reason) {}
