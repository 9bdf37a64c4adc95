package dev.throughline.experiment.knowledge;

import dev.throughline.experiment.learning.LearningId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Node;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was known, unknown or assumed for a while. What takes its place is another item on the same strand.
public record KnowledgeItem(
        KnowledgeItemId id,
        TargetConditionId targetConditionId,
        TeamId teamId,
        @Nullable ThemeId themeId,
        KnowledgeItemKind kind,
        String statement,
        Instant since,
        @Nullable Instant until,
        @Nullable LearningId learningId,
        @Nullable LearningId endedByLearningId,
        @Nullable KnowledgeItemId formerId,
        UUID strand,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Node {

    boolean held(Instant moment) {
        return !since.isAfter(moment) && (until == null || until.isAfter(moment));
    }
}
