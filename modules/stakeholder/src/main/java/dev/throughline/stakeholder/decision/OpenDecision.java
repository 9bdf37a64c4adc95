package dev.throughline.stakeholder.decision;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.strategy.challenge.ChallengeId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

record OpenDecision(
        String question,
        @Nullable List<String> options,
        MemberId ownerId,
        @Nullable DecisionId supersedesId,
        @Nullable ChallengeId challengeId,
        @Nullable TargetConditionId targetConditionId,
        @Nullable ThemeId themeId,
        @Nullable AccountId accountId) {}
