package dev.throughline.reporting.health;

import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;

/// A target condition that has not ended.
///
/// @param measurable whether it has a target on a metric, and a baseline
record WantedCondition(TargetConditionId id, boolean measurable, Instant createdAt) {}
