package dev.throughline.experiment.variant;

import dev.throughline.experiment.experiment.ExperimentId;
import java.util.List;

record MeasureExperiment(ExperimentId id, List<VariantCount> results) {}
