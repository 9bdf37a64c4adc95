package dev.throughline.organisation.role;

/// How far ahead a role looks, in months.
public record RoleHorizon(int monthsLeast, int monthsMost) {

    /// The horizon that holds both.
    RoleHorizon and(RoleHorizon other) {
        return new RoleHorizon(Math.min(monthsLeast, other.monthsLeast), Math.max(monthsMost, other.monthsMost));
    }
}
