package dev.throughline.stakeholder.conversation;

import org.jspecify.annotations.Nullable;

/// What somebody writes down for themselves; nothing takes it away.
record AnnotateConversation(ConversationId id, @Nullable String privateNote) {}
