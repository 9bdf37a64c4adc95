package dev.throughline.reporting.trackrecord;

import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;

/// How sure somebody was of a target condition at a moment, from 0 to 10.
record Stated(TargetConditionId targetConditionId, int confidence, Instant at) {}
