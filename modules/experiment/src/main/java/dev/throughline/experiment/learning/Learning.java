package dev.throughline.experiment.learning;

import dev.throughline.experiment.experiment.ExperimentId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Node;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an experiment taught, and what follows from it.
public record Learning(
        LearningId id,
        ExperimentId experimentId,
        TargetConditionId targetConditionId,
        TeamId teamId,
        String statement,
        @Nullable String implication,
        MemberId recordedById,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Node {}
