package dev.throughline.stakeholder.decision;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.node.Node;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question that one person decides, after others were heard (S2:10).
public record Decision(
        DecisionId id,
        String question,
        List<String> options,
        MemberId ownerId,
        DecisionState state,
        @Nullable String choice,
        @Nullable String rationale,
        @Nullable Instant decidedAt,
        @Nullable DecisionId supersedesId,
        @Nullable ChallengeId challengeId,
        @Nullable TargetConditionId targetConditionId,
        @Nullable ThemeId themeId,
        @Nullable AccountId accountId,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Node {}
