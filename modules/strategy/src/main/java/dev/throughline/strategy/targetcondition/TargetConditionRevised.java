package dev.throughline.strategy.targetcondition;

import org.jspecify.annotations.Nullable;

/// Another target condition took the place of an active one.
public record TargetConditionRevised(
        TargetCondition former,
        TargetCondition revision,
        @Nullable String reason) {}
