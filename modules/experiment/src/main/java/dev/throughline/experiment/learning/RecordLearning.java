package dev.throughline.experiment.learning;

import dev.throughline.experiment.experiment.ExperimentId;
import org.jspecify.annotations.Nullable;

record RecordLearning(
        ExperimentId experimentId,
        String statement,
        @Nullable String implication) {}
