package dev.throughline.roadmap.version;

import dev.throughline.roadmap.outcome.ThemeOutcomeSide;
import org.jspecify.annotations.Nullable;

/// An outcome as a version tells it.
public record PublishedOutcome(
        PublishedOutcomeId id,
        PublishedThemeId publishedThemeId,
        String statement,
        ThemeOutcomeSide side,
        String relation,
        @Nullable String goal,
        @Nullable String result,
        @Nullable Boolean met) {

    /// In one line, to be held against another version's.
    String line() {
        return "%s (%s): %s%s%s%s"
                .formatted(
                        statement,
                        side,
                        relation,
                        goal == null ? "" : "; " + goal,
                        met == null ? "" : met ? "; met" : "; not met",
                        result == null ? "" : ": " + result);
    }
}
