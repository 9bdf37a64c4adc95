package dev.throughline.stakeholder.conversation;

import org.jspecify.annotations.Nullable;

/// What is said of a conversation has changed, and what was heard in it comes from where that says now.
public record ConversationReworded(
        Conversation after, @Nullable String reason) {}
