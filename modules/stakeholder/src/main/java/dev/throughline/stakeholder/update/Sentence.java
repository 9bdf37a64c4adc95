package dev.throughline.stakeholder.update;

import org.jspecify.annotations.Nullable;

/// A sentence of a status update, and the text of the id of the node that it came from.
public record Sentence(
        SentenceId id,
        StatusUpdateId statusUpdateId,
        SentenceSection section,
        int position,
        String statement,
        SentenceOrigin origin,
        @Nullable String source) {}
