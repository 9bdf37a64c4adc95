package dev.throughline.reporting.health;

import dev.throughline.experiment.experiment.ExperimentId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;

/// An experiment that ran and is over: concluded, or cancelled on its way.
///
/// @param taught whether somebody wrote down what it taught
record EndedExperiment(
        ExperimentId id, TeamId teamId, TargetConditionId targetConditionId, Instant endedAt, boolean taught) {}
