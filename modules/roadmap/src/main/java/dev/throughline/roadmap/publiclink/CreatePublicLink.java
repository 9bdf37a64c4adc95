package dev.throughline.roadmap.publiclink;

import dev.throughline.roadmap.roadmap.RoadmapId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record CreatePublicLink(
        RoadmapId roadmapId,
        @Nullable String label,
        @Nullable Instant expiresAt) {}
