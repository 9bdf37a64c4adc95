package dev.throughline.experiment.experiment;

import org.jspecify.annotations.Nullable;

record MoveExperiment(
        ExperimentId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
