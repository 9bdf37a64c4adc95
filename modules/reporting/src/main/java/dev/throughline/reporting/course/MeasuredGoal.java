package dev.throughline.reporting.course;

import dev.throughline.strategy.metric.MeasureTarget;
import dev.throughline.strategy.progress.Baseline;
import dev.throughline.strategy.progress.Progress;
import java.time.LocalDate;
import java.util.List;

/// A goal with a target: how far it is, and how each value that it asks for went.
public record MeasuredGoal(GoalRow row, MeasureTarget target, Progress progress, List<Course> courses) {

    private static final int TREND_DAYS = 91;

    /// The trend begins where the way began, or a quarter ago where that is earlier: what was before tells of other
    /// times.
    public Forecast forecast(Course course, LocalDate on, AsOfDay asOf) {
        LocalDate quarter = asOf.day().minusDays(TREND_DAYS);
        Baseline baseline = row.baseline();
        LocalDate begun = baseline == null ? quarter : asOf.dayOf(baseline.at());
        return Forecast.of(
                course.since(begun.isBefore(quarter) ? begun : quarter),
                on,
                target,
                progress.metric().kind());
    }
}
