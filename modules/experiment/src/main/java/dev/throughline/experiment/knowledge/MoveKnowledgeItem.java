package dev.throughline.experiment.knowledge;

import dev.throughline.experiment.learning.LearningId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Because of what something is on another side of the threshold, or said in other words.
record MoveKnowledgeItem(
        KnowledgeItemId id,
        @Nullable Integer expectedVersion,
        KnowledgeItemKind kind,
        @Nullable String statement,
        @Nullable LearningId learningId,
        @Nullable Instant at,
        @Nullable String reason) {}
