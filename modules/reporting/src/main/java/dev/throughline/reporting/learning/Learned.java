package dev.throughline.reporting.learning;

import dev.throughline.experiment.learning.LearningId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;

/// A learning, as the report reads it.
record Learned(LearningId id, TeamId teamId, TargetConditionId targetConditionId, Instant at) {}
