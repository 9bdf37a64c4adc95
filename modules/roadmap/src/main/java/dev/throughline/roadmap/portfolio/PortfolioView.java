package dev.throughline.roadmap.portfolio;

import org.jspecify.annotations.Nullable;

/// Which roadmaps, in which groups, and whether what has ended or is archived is with them.
public record PortfolioView(@Nullable String under, PortfolioGrouping groupBy, boolean ended, boolean archived) {}
