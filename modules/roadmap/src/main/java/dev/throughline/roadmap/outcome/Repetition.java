package dev.throughline.roadmap.outcome;

import dev.throughline.strategy.metric.MeasureTarget;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An outcome that says once more what the target condition says tells nobody how a theme leads there (S1:94).
public record Repetition(String statement, @Nullable MeasureTarget target) {

    /// Whether both say the same, apart from case, spaces and punctuation, or ask for the same value of the same
    /// metric.
    public boolean of(String other, @Nullable MeasureTarget otherTarget) {
        return words(statement).equals(words(other))
                || target != null && otherTarget != null && target.asksTheSameAs(otherTarget);
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}%]+", " ")
                .strip();
    }
}
