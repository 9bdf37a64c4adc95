package dev.throughline.roadmap.theme;

import dev.throughline.platform.errors.Problems;
import dev.throughline.roadmap.RoadmapError;

/// What has to stand apart in discovery: what is believed, what of it is known, and what is not.
record Beliefs(Theme theme) {

    /// Refused at the fields that are missing where the caller words the theme, and at its id where they move it.
    void refuseUnstated(boolean worded) {
        new Problems()
                .unless(
                        theme.hypothesis().statement() != null,
                        RoadmapError.HYPOTHESIS_MISSING,
                        worded ? "hypothesis" : "id",
                        "Discovery begins with a hypothesis: say what is believed.")
                .unless(
                        !theme.hypothesis().known().isEmpty(),
                        RoadmapError.KNOWN_MISSING,
                        worded ? "known" : "id",
                        "In discovery it is said what is known: list at least one thing.")
                .unless(
                        !theme.hypothesis().unknown().isEmpty(),
                        RoadmapError.UNKNOWN_MISSING,
                        worded ? "unknown" : "id",
                        "In discovery it is said what is unknown: list at least one thing to find out.")
                .refuse();
    }
}
