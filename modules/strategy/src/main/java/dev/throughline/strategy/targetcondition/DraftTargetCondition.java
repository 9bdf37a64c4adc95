package dev.throughline.strategy.targetcondition;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.initiative.InitiativeId;
import dev.throughline.strategy.metric.SetTarget;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A target condition in its first words.
public record DraftTargetCondition(
        TeamId teamId,
        @Nullable ChallengeId challengeId,
        @Nullable InitiativeId initiativeId,
        String statement,
        @Nullable String description,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate dueOn,
        @Nullable MemberId ownerId,
        @Nullable TargetConditionOrigin origin,
        @Nullable Boolean pathKnown,
        @Nullable SetTarget target) {}
