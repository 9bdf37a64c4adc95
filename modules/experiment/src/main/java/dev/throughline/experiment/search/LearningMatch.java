package dev.throughline.experiment.search;

import dev.throughline.experiment.experiment.ExperimentId;
import dev.throughline.experiment.learning.LearningId;
import org.jspecify.annotations.Nullable;

/// Something that was tried or learned, and says what was asked for.
public record LearningMatch(
        ExperimentId experimentId, @Nullable LearningId learningId, String excerpt, boolean allWords) {}
