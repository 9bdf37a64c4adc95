package dev.throughline.experiment.knowledge;

import dev.throughline.experiment.learning.LearningId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record DropKnowledgeItem(
        KnowledgeItemId id,
        @Nullable Integer expectedVersion,
        @Nullable LearningId learningId,
        @Nullable Instant at,
        @Nullable String reason) {}
