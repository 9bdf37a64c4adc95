package dev.throughline.strategy.checkin;

/// What the team says about where it stands.
public enum CheckInStatus {
    ON_TRACK,
    AT_RISK,
    OFF_TRACK
}
