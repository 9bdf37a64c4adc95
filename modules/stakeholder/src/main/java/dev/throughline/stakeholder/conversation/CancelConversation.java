package dev.throughline.stakeholder.conversation;

import org.jspecify.annotations.Nullable;

record CancelConversation(
        ConversationId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
