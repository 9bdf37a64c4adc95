package dev.throughline.roadmap.roadmap;

import org.jspecify.annotations.Nullable;

/// A roadmap was archived, with the themes on it that were never begun.
public record RoadmapArchived(Roadmap roadmap, @Nullable String reason) {}
