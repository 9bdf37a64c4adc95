package dev.throughline.roadmap.version;

record LookAtRoadmapVersion(RoadmapVersionId id) {}
