package dev.throughline.strategy.targetcondition;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Archivable;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.initiative.InitiativeId;
import dev.throughline.strategy.metric.MeasureTargetId;
import dev.throughline.strategy.progress.Baseline;
import dev.throughline.strategy.progress.Goal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a team wants to have measured by a day (S1:208), under a challenge or under an initiative.
public record TargetCondition(
        TargetConditionId id,
        TeamId teamId,
        @Nullable ChallengeId challengeId,
        @Nullable InitiativeId initiativeId,
        String statement,
        @Nullable String description,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate dueOn,
        @Nullable MemberId ownerId,
        TargetConditionOrigin origin,
        boolean pathKnown,
        TargetConditionState state,
        @Nullable MemberId acceptedById,
        @Nullable Instant acceptedAt,
        @Nullable MemberId managementAcceptedById,
        @Nullable Instant managementAcceptedAt,
        @Nullable TargetConditionId revisesId,
        @Nullable MeasureTargetId targetId,
        @Nullable Baseline baseline,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt)
        implements Archivable {

    public @Nullable Goal goal() {
        return targetId == null ? null : new Goal(targetId, baseline);
    }

    /// Whether somebody has agreed to these words.
    boolean accepted() {
        return acceptedAt != null || managementAcceptedAt != null;
    }

    public @Nullable Instant baselineAt() {
        return baseline == null ? null : baseline.at();
    }

    /// What the team itself drafts.
    public boolean draftOfTeam() {
        return state == TargetConditionState.DRAFT && origin != TargetConditionOrigin.MANAGEMENT;
    }

    /// What management drafts and the team has not accepted as yet; after that, management no longer rewords it.
    public boolean draftOfManagement() {
        return state == TargetConditionState.DRAFT && origin == TargetConditionOrigin.MANAGEMENT && acceptedAt == null;
    }
}
