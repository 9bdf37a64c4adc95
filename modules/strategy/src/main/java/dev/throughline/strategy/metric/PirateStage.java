package dev.throughline.strategy.metric;

/// Pirate metrics (S3:42).
public enum PirateStage {
    ACQUISITION,
    ACTIVATION,
    RETENTION,
    REFERRAL,
    REVENUE
}
