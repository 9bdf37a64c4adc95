package dev.throughline.roadmap.version;

import dev.throughline.roadmap.roadmap.RoadmapId;
import java.util.List;
import org.jspecify.annotations.Nullable;

record PublishRoadmap(
        RoadmapId roadmapId,
        @Nullable Integer expectedVersion,
        Audience audience,
        @Nullable List<ConfirmedFinding> confirms,
        @Nullable String reason) {}
