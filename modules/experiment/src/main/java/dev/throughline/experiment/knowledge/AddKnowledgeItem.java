package dev.throughline.experiment.knowledge;

import dev.throughline.experiment.learning.LearningId;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record AddKnowledgeItem(
        TargetConditionId targetConditionId,
        @Nullable ThemeId themeId,
        KnowledgeItemKind kind,
        String statement,
        @Nullable Instant at,
        @Nullable LearningId learningId) {}
