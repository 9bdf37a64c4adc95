package dev.throughline.strategy.checkin;

import dev.throughline.strategy.targetcondition.TargetConditionId;
import org.jspecify.annotations.Nullable;

record RecordCheckIn(
        TargetConditionId targetConditionId,
        CheckInStatus status,
        int confidence,
        @Nullable String note) {}
