package dev.throughline.experiment.variant;

import dev.throughline.experiment.experiment.ExperimentId;
import org.jspecify.annotations.Nullable;

record AddVariant(
        ExperimentId experimentId,
        String name,
        @Nullable String description,
        @Nullable Boolean control,
        @Nullable Integer weight) {}
