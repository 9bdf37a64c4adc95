package dev.throughline.reporting.truth;

/// What speaks against a status of on track (S0:41).
public enum TruthSignal {
    FLAT,
    MOVING_AWAY,
    STALE,
    BEYOND_BEST_RATE
}
