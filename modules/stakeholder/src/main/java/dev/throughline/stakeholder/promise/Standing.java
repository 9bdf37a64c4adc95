package dev.throughline.stakeholder.promise;

import dev.throughline.platform.node.State;
import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.ThemeState;
import dev.throughline.roadmap.theme.Validity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the roadmap has for a promise: a theme or none, and whether it still leads to something that the organisation
/// wants. Pure, so that whoever reads the same facts elsewhere comes to the same exposure.
///
/// @param theme the state of the theme; null where no theme stands behind it
public record Standing(
        @Nullable ThemeState theme,
        boolean archived,
        @Nullable Validity problem,
        boolean wanted) {

    public static final Standing NONE = new Standing(null, false, null, false);

    /// Whatever the level: no two of them have one of these words for something else.
    private static final Set<String> GIVEN_UP = Set.of("RETIRED", "SUPERSEDED", "ABANDONED", "MISSED", "INVALIDATED");

    static Standing of(Theme theme, boolean wanted) {
        return new Standing(
                theme.state(), theme.archivedAt() != null, theme.hypothesis().problem(), wanted);
    }

    /// Whether what is in this state, from a vision down to a target condition, is no longer wanted.
    public static boolean givenUp(String state) {
        return GIVEN_UP.contains(state);
    }

    static boolean givenUp(State<?> state) {
        return givenUp(state.toString());
    }

    /// Nothing else decides: who promises help has promised no solution; a feature is as safe as the theme that has it.
    public Exposed behind(PromiseKind kind) {
        if (kind == PromiseKind.PROBLEM_HELP) {
            return new Exposed(
                    Exposure.SAFE, "It promises help with a problem, whatever the solution will be (S1:35).");
        }
        if (theme == null) {
            return new Exposed(Exposure.HIJACK, "It promises a feature that is in no theme.");
        }
        if (archived || theme.ended() && theme != ThemeState.OUTCOME_MEASURED) {
            return new Exposed(
                    Exposure.HIJACK,
                    "It promises a feature whose theme is %s.".formatted(archived ? "archived" : theme));
        }
        if (theme == ThemeState.OUTCOME_MEASURED) {
            return new Exposed(Exposure.PLANNED, "It promises a feature whose theme is finished.");
        }
        if (!wanted) {
            return new Exposed(
                    Exposure.HIJACK, "It promises a feature whose theme leads to nothing that is still wanted.");
        }
        if (theme != ThemeState.DELIVERY) {
            return new Exposed(
                    Exposure.UNVALIDATED,
                    "It promises a feature whose theme is in %s: nobody knows as yet what will be built."
                            .formatted(theme));
        }
        return problem == Validity.VALIDATED
                ? new Exposed(
                        Exposure.PLANNED, "It promises a feature whose theme is in DELIVERY, with a validated problem.")
                : new Exposed(Exposure.UNVALIDATED, "It promises a feature whose problem is not validated.");
    }

    public record Exposed(Exposure exposure, String because) {}
}
