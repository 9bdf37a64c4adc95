package dev.throughline.stakeholder.engagement;

import org.jspecify.annotations.Nullable;

record CancelEngagement(
        EngagementId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
