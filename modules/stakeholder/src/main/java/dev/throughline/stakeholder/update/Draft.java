package dev.throughline.stakeholder.update;

import org.jspecify.annotations.Nullable;

/// A sentence before it stands in a status update.
record Draft(
        SentenceSection section,
        String statement,
        SentenceOrigin origin,
        @Nullable String source) {}
