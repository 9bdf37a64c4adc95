package dev.throughline.roadmap.roadmap;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What happened above a roadmap, or in it, so that somebody shall look at it again (S1:108).
public record ReviewReason(
        ReviewReasonId id,
        RoadmapId roadmapId,
        ReviewReasonCause cause,
        String subject,
        String action,
        @Nullable String reason,
        Instant raisedAt,
        @Nullable ReviewReasonSettlement settlement,
        @Nullable Instant settledAt) {}
