package dev.throughline.stakeholder.insight;

import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.conversation.ConversationChannel;
import dev.throughline.stakeholder.conversation.ConversationId;
import org.jspecify.annotations.Nullable;

record RecordInsight(
        InsightKind kind,
        InsightSource source,
        @Nullable ConversationChannel channel,
        String statement,
        @Nullable ConversationId conversationId,
        @Nullable AccountId accountId) {}
