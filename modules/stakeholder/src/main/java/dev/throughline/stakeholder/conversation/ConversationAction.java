package dev.throughline.stakeholder.conversation;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.node.Node;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody is to do after a conversation.
public record ConversationAction(
        ConversationActionId id,
        ConversationId conversationId,
        String statement,
        MemberId ownerId,
        @Nullable LocalDate dueOn,
        @Nullable Instant doneAt,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Node {}
