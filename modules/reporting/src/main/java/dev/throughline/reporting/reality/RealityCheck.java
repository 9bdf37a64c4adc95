package dev.throughline.reporting.reality;

import dev.throughline.reporting.course.Said;
import dev.throughline.strategy.metric.MeasureTarget;
import dev.throughline.strategy.progress.Verdict;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether a target condition can be reached by its last day. The deciding one is that of the last segment needed;
/// null where the target is about no segment.
public record RealityCheck(
        TargetConditionId targetConditionId,
        MeasureTarget target,
        Verdict targetVerdict,
        LocalDate dueOn,
        int daysLeft,
        Realism realism,
        String because,
        @Nullable Said said,
        @Nullable CourseReality deciding,
        List<CourseReality> all) {

    public @Nullable Integer confidence() {
        return said == null ? null : said.confidence();
    }

    /// Whether it takes more than was ever done.
    public boolean beyondEver() {
        return realism == Realism.AGGRESSIVE || realism == Realism.FANTASY;
    }
}
