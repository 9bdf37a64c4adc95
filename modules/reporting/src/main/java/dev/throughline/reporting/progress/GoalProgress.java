package dev.throughline.reporting.progress;

import dev.throughline.platform.node.Id;
import dev.throughline.reporting.course.GoalRow;
import dev.throughline.strategy.progress.Fraction;
import dev.throughline.strategy.progress.Progress;
import dev.throughline.strategy.progress.ProgressState;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How far a target condition or a challenge is: what its node tells, as of the report's day.
public record GoalProgress(GoalRow row, @Nullable Progress progress) {

    public String id() {
        return where().toString();
    }

    public Id where() {
        return row.id();
    }

    public @Nullable LocalDate dueOn() {
        return row.dueOn();
    }

    @Nullable BigDecimal percent() {
        Fraction done = progress == null ? null : Fraction.of(progress.exact());
        return done == null ? null : done.percent();
    }

    public ProgressState progressState() {
        return progress == null ? ProgressState.UNKNOWN : progress.state();
    }

    public @Nullable String unknownBecause() {
        if (progressState() == ProgressState.KNOWN) {
            return null;
        }
        if (progress == null) {
            return "It has no target.";
        }
        if (row.baseline() == null) {
            return "It has no baseline: nobody has said where it begins.";
        }
        return progress.bySegment().isEmpty()
                ? "Baseline or current value cannot be told: nothing was measured by then, or not of the same segments."
                : "Not every segment has a baseline and a current value.";
    }
}
