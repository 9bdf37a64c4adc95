package dev.throughline.experiment.experiment;

import dev.throughline.roadmap.theme.HypothesisPart;

/// How a team learns.
public enum ExperimentMethod {
    INTERVIEW(HypothesisPart.PROBLEM),
    SURVEY(HypothesisPart.PROBLEM),
    PROTOTYPE(HypothesisPart.SOLUTION),
    USABILITY(HypothesisPart.SOLUTION),
    CONCIERGE(HypothesisPart.SOLUTION),
    WIZARD_OF_OZ(HypothesisPart.SOLUTION),
    FAKE_DOOR(HypothesisPart.SOLUTION),
    AB_TEST(HypothesisPart.SOLUTION),
    DATA_ANALYSIS(HypothesisPart.PROBLEM);

    private final HypothesisPart usual;

    ExperimentMethod(HypothesisPart usual) {
        this.usual = usual;
    }

    /// Which belief of a theme it usually shows something about.
    public HypothesisPart usual() {
        return usual;
    }
}
