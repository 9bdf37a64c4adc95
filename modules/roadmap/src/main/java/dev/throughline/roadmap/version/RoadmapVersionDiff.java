package dev.throughline.roadmap.version;

import java.util.List;

/// What differs between two versions of a roadmap, as far as both audiences read it.
public record RoadmapVersionDiff(
        RoadmapVersion from, RoadmapVersion to, List<VersionChange> changes, List<ThemeDifference> themes) {}
