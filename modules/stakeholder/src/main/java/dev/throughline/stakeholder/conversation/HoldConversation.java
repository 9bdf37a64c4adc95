package dev.throughline.stakeholder.conversation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record HoldConversation(
        ConversationId id,
        @Nullable Integer expectedVersion,
        @Nullable LocalDate heldOn,
        @Nullable String reason) {}
