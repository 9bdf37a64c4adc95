package dev.throughline.roadmap.csv;

import dev.throughline.roadmap.roadmap.RoadmapId;
import org.jspecify.annotations.Nullable;

record ExportRoadmap(RoadmapId id, @Nullable String reason) {}
