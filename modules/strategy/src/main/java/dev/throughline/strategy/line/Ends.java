package dev.throughline.strategy.line;

import dev.throughline.platform.errors.Problems;
import dev.throughline.strategy.StrategyError;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where both have dates, a child ends no later than its parent.
public record Ends(@Nullable LocalDate child, @Nullable LocalDate parent) {

    public static void within(@Nullable LocalDate child, @Nullable LocalDate parent) {
        new Ends(child, parent).refuse();
    }

    private void refuse() {
        new Problems()
                .unless(
                        child == null || parent == null || !child.isAfter(parent),
                        StrategyError.ENDS_AFTER_PARENT,
                        "dueOn",
                        "What is above it ends on %s, so it cannot end on %s.".formatted(parent, child))
                .refuse();
    }
}
