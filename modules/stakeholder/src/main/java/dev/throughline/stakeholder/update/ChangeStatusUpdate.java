package dev.throughline.stakeholder.update;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeStatusUpdate(
        StatusUpdateId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> title,
        ArgumentValue<List<WordSentence>> sentences,
        @Nullable String reason) {}
