package dev.throughline.experiment.experiment;

import org.jspecify.annotations.Nullable;

/// What happened, what that says about the expectation, and what was learned, where nothing was recorded before.
record ConcludeExperiment(
        ExperimentId id,
        @Nullable Integer expectedVersion,
        @Nullable String actual,
        ExperimentConclusion conclusion,
        @Nullable String learned,
        @Nullable String implication,
        @Nullable String reason) {}
