package dev.throughline.experiment.experiment;

/// What an experiment has shown about what was expected.
public enum ExperimentConclusion {
    VALIDATED,
    INVALIDATED,
    INCONCLUSIVE
}
