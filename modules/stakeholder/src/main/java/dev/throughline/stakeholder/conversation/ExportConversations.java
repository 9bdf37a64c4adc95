package dev.throughline.stakeholder.conversation;

import org.jspecify.annotations.Nullable;

record ExportConversations(@Nullable String reason) {}
