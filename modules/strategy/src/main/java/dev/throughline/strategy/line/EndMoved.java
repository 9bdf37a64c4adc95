package dev.throughline.strategy.line;

import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.LocalDate;
import java.util.Set;

/// Something above these target conditions ends on this day; whoever leads to one of them and ends later refuses.
public record EndMoved(Set<TargetConditionId> below, LocalDate day) {}
