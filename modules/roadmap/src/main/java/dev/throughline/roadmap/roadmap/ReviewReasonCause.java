package dev.throughline.roadmap.roadmap;

/// What happened above a roadmap, or in it.
public enum ReviewReasonCause {
    VISION_CHANGED,
    CHALLENGE_CHANGED,
    INITIATIVE_CHANGED,
    TARGET_CONDITION_CHANGED,
    TARGET_CONDITION_REVISED,
    THEME_INVALIDATED
}
