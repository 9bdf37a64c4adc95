package dev.throughline.stakeholder.engagement;

import org.jspecify.annotations.Nullable;

record HoldEngagement(
        EngagementId id,
        @Nullable Integer expectedVersion,
        @Nullable String learned,
        @Nullable String reason) {}
