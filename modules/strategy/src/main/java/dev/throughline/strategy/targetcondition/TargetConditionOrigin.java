package dev.throughline.strategy.targetcondition;

/// Who set the target condition (S1:241).
public enum TargetConditionOrigin {
    MANAGEMENT,
    JOINT,
    TEAM
}
