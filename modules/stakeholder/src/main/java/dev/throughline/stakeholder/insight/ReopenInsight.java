package dev.throughline.stakeholder.insight;

import org.jspecify.annotations.Nullable;

record ReopenInsight(
        InsightId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
