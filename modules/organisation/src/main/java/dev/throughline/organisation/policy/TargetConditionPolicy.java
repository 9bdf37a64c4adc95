package dev.throughline.organisation.policy;

/// How target conditions come about: management hands down, the team proposes, or both agree (S1:241).
public enum TargetConditionPolicy {
    ANY,
    HANDED_DOWN,
    PROPOSED,
    JOINT
}
