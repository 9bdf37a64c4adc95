package dev.throughline.organisation.tenant;

/// How far each level usually looks, in months; another horizon is a warning, never a wall.
public record Horizons(
        int visionMonthsLeast,
        int visionMonthsMost,
        int challengeMonthsLeast,
        int challengeMonthsMost,
        int targetMonthsMost) {}
