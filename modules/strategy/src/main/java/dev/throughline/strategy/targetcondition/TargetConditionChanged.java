package dev.throughline.strategy.targetcondition;

import org.jspecify.annotations.Nullable;

/// A target condition was changed or moved on.
public record TargetConditionChanged(
        TargetCondition before,
        TargetCondition after,
        String action,
        @Nullable String reason) {

    /// Whether it was active, so that others relied on it.
    public boolean inForce() {
        return before.state() == TargetConditionState.ACTIVE;
    }
}
