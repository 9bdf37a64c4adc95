package dev.throughline.reporting.buildtrap;

import dev.throughline.experiment.experiment.ExperimentConclusion;
import dev.throughline.experiment.experiment.ExperimentId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An experiment that has started, and what it came to.
record TrapExperiment(
        ExperimentId id,
        TeamId teamId,
        TargetConditionId targetConditionId,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable ExperimentConclusion conclusion) {

    boolean invalidated() {
        return conclusion == ExperimentConclusion.INVALIDATED;
    }
}
