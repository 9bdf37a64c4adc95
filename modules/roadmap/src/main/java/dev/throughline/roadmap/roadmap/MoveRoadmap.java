package dev.throughline.roadmap.roadmap;

import org.jspecify.annotations.Nullable;

record MoveRoadmap(
        RoadmapId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
