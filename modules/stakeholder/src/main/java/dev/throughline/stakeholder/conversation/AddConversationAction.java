package dev.throughline.stakeholder.conversation;

import dev.throughline.organisation.member.MemberId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record AddConversationAction(
        ConversationId conversationId,
        String statement,
        MemberId ownerId,
        @Nullable LocalDate dueOn) {}
