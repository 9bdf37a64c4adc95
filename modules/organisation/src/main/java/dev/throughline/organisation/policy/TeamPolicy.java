package dev.throughline.organisation.policy;

/// The policy that counts for a team, and where it comes from.
public record TeamPolicy(TargetConditionPolicy policy, PolicySetBy setBy) {}
