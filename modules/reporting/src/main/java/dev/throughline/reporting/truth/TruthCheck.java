package dev.throughline.reporting.truth;

import dev.throughline.reporting.course.Said;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was said last of a target condition, and what speaks against it, or why nobody can tell.
public record TruthCheck(
        TargetConditionId targetConditionId,
        Said said,
        List<TruthDoubt> doubts,
        @Nullable String unknownBecause) {

    boolean told() {
        return unknownBecause == null;
    }
}
