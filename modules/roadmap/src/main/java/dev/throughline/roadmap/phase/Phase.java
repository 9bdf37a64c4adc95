package dev.throughline.roadmap.phase;

/// The two phases of a theme; what an organisation calls them stands in its definitions.
public enum Phase {
    DISCOVERY,
    DELIVERY
}
