package dev.throughline.strategy.targetcondition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A move along the states.
public record MoveTargetCondition(
        TargetConditionId id,
        @Nullable Integer expectedVersion,
        @Nullable Instant baselineAt,
        @Nullable AcceptanceSide side,
        @Nullable String reason) {}
