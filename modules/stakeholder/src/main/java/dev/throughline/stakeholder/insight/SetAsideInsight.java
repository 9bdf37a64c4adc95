package dev.throughline.stakeholder.insight;

import org.jspecify.annotations.Nullable;

record SetAsideInsight(
        InsightId id,
        @Nullable Integer expectedVersion,
        String because,
        @Nullable String reason) {}
