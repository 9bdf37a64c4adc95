package dev.throughline.reporting.finding;

/// Which number it is; the schema defines each.
public enum FigureKind {
    ALIGNED_NODES,
    ALIGNED_PUBLISHED_THEMES,
    CHALLENGES_BROKEN_DOWN,
    TEAMS_WITH_ROADMAP,

    HIJACK_PROMISES,
    UNVALIDATED_PROMISES,
    PLANNED_PROMISES,
    SAFE_PROMISES,
    CONTRACTUAL_PROMISES,
    HIJACKED_THEMES
}
