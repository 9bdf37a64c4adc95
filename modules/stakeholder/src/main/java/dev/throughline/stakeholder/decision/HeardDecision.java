package dev.throughline.stakeholder.decision;

import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A decision as a report reads it: what it is about, when, and whether anybody but its owner was heard. What was asked
/// and said is none of it.
public record HeardDecision(
        DecisionId id,
        DecisionState state,
        Instant createdAt,
        @Nullable Instant decidedAt,
        @Nullable ChallengeId challengeId,
        @Nullable TargetConditionId targetConditionId,
        @Nullable ThemeId themeId,
        boolean heard) {}
