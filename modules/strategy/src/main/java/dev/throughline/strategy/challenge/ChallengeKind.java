package dev.throughline.strategy.challenge;

/// A challenge may stand under a strategic intent of the same vision; nothing nests deeper.
public enum ChallengeKind {
    STRATEGIC_INTENT,
    CHALLENGE
}
