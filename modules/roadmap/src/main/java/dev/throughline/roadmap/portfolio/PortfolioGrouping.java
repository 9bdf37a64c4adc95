package dev.throughline.roadmap.portfolio;

/// What roadmaps have in common.
public enum PortfolioGrouping {
    VISION,
    CHALLENGE,
    BUSINESS_LINE
}
