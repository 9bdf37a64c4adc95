package dev.throughline.strategy.targetcondition;

/// A target condition was archived; whoever still needs it refuses.
public record TargetConditionArchived(TargetCondition condition) {}
