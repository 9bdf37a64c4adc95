package dev.throughline.stakeholder.promise;

import dev.throughline.roadmap.theme.Theme;
import dev.throughline.roadmap.theme.ThemeState;
import dev.throughline.roadmap.theme.Validity;
import org.jspecify.annotations.Nullable;

/// What the roadmap has for a promise: a theme, and whether it still leads to something that the organisation wants.
record Standing(@Nullable Theme theme, boolean wanted) {

    static final Standing NONE = new Standing(null, false);

    /// Nothing else decides: who promises help has promised no solution; a feature is as safe as the theme that has it.
    Exposed behind(PromiseKind kind) {
        if (kind == PromiseKind.PROBLEM_HELP) {
            return new Exposed(
                    Exposure.SAFE, "It promises help with a problem, whatever the solution will be (S1:35).");
        }
        if (theme == null) {
            return new Exposed(Exposure.HIJACK, "It promises a feature that is in no theme.");
        }
        if (theme.archivedAt() != null || theme.state().ended() && theme.state() != ThemeState.OUTCOME_MEASURED) {
            return new Exposed(
                    Exposure.HIJACK,
                    "It promises a feature whose theme is %s."
                            .formatted(theme.archivedAt() == null ? theme.state() : "archived"));
        }
        if (theme.state() == ThemeState.OUTCOME_MEASURED) {
            return new Exposed(Exposure.PLANNED, "It promises a feature whose theme is finished.");
        }
        if (!wanted) {
            return new Exposed(
                    Exposure.HIJACK, "It promises a feature whose theme leads to nothing that is still wanted.");
        }
        if (theme.state() != ThemeState.DELIVERY) {
            return new Exposed(
                    Exposure.UNVALIDATED,
                    "It promises a feature whose theme is in %s: nobody knows as yet what will be built."
                            .formatted(theme.state()));
        }
        return theme.hypothesis().problem() == Validity.VALIDATED
                ? new Exposed(
                        Exposure.PLANNED, "It promises a feature whose theme is in DELIVERY, with a validated problem.")
                : new Exposed(Exposure.UNVALIDATED, "It promises a feature whose problem is not validated.");
    }

    record Exposed(Exposure exposure, String because) {}
}
