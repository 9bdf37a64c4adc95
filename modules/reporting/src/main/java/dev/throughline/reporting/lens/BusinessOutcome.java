package dev.throughline.reporting.lens;

import dev.throughline.platform.node.Id;
import dev.throughline.reporting.course.GoalRow;
import dev.throughline.strategy.progress.Progress;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A goal whose metric is one of the business, how far it is, and what product does about it.
public record BusinessOutcome(GoalRow row, Progress progress, List<Lever> all) {

    public String id() {
        return where().toString();
    }

    public Id where() {
        return row.id();
    }

    public @Nullable LocalDate dueOn() {
        return row.dueOn();
    }

    public int targetConditions() {
        return count(LeverKind.TARGET_CONDITION);
    }

    public int themes() {
        return count(LeverKind.THEME);
    }

    public int experiments() {
        return count(LeverKind.EXPERIMENT);
    }

    /// What product does is themes and experiments; a target condition alone is a wish.
    boolean pulled() {
        return themes() + experiments() > 0;
    }

    private int count(LeverKind kind) {
        return (int) all.stream().filter(lever -> lever.kind() == kind).count();
    }
}
