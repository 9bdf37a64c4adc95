package dev.throughline.roadmap.version;

import static dev.throughline.roadmap.version.PublicationSeverity.ERROR;
import static dev.throughline.roadmap.version.PublicationSeverity.WARNING;

/// What is looked at before a roadmap is told to anybody, and where it is written that it matters.
public enum PublicationRule {
    ROADMAP_EMPTY(ERROR, "S1:72"),
    PROBLEM_MISSING(ERROR, "S1:86"),
    HYPOTHESIS_MISSING(ERROR, "S1:86"),
    KNOWN_MISSING(ERROR, "S1:90"),
    UNKNOWN_MISSING(ERROR, "S1:90"),
    OUTCOME_MISSING(ERROR, "S1:94"),
    OUTCOME_REPEATS_TARGET_CONDITION(ERROR, "S1:94"),
    PROBLEM_NOT_VALIDATED(ERROR, "S1:90"),
    EVIDENCE_MISSING(ERROR, "S1:90"),
    PHASE_MISSING(WARNING, "S1:98"),
    OUTCOMES_ON_ONE_SIDE(WARNING, "S1:96"),
    BASELINE_MISSING(WARNING, "S1:210"),
    REVIEW_DUE(WARNING, "S1:108"),
    TARGET_CONDITION_ENDED(WARNING, "S1:108"),
    DATE_NAMED(WARNING, "S1:72");

    private final PublicationSeverity severity;
    private final String seed;

    PublicationRule(PublicationSeverity severity, String seed) {
        this.severity = severity;
        this.seed = seed;
    }

    public PublicationSeverity severity() {
        return severity;
    }

    public String seed() {
        return seed;
    }
}
