package dev.throughline.strategy.targetcondition;

/// For whom a person accepts a target condition.
public enum AcceptanceSide {
    TEAM,
    MANAGEMENT
}
