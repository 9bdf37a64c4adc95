package dev.throughline.stakeholder.insight;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.node.Node;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.advisory.AdvisoryGroupId;
import dev.throughline.stakeholder.conversation.ConversationChannel;
import dev.throughline.stakeholder.conversation.ConversationId;
import dev.throughline.stakeholder.problem.ProblemId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody heard, and what became of it: a problem, a theme, or a reason to set it aside.
public record Insight(
        InsightId id,
        InsightKind kind,
        InsightSource source,
        @Nullable ConversationChannel conversationChannel,
        String statement,
        MemberId raisedById,
        @Nullable ConversationId conversationId,
        @Nullable AccountId accountId,
        @Nullable AdvisoryGroupId advisoryGroupId,
        InsightState state,
        @Nullable ProblemId problemId,
        @Nullable ThemeId themeId,
        @Nullable String setAsideBecause,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Node {}
