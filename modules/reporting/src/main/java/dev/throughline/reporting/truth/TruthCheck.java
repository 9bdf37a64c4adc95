package dev.throughline.reporting.truth;

import dev.throughline.reporting.course.Said;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.util.List;

/// What was said last of a target condition, and what speaks against it.
public record TruthCheck(TargetConditionId targetConditionId, Said said, List<TruthDoubt> doubts) {}
