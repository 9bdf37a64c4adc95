package dev.throughline.stakeholder.conversation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record ImportConversations(
        @Nullable String source, @Nullable Boolean dryRun, List<Map<String, Object>> conversations) {}
