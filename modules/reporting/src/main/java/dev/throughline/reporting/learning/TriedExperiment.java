package dev.throughline.reporting.learning;

import dev.throughline.experiment.experiment.ExperimentConclusion;
import dev.throughline.experiment.experiment.ExperimentId;
import dev.throughline.experiment.experiment.ExperimentState;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An experiment, as the report reads it.
record TriedExperiment(
        ExperimentId id,
        TeamId teamId,
        TargetConditionId targetConditionId,
        ExperimentState state,
        @Nullable Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable ExperimentConclusion conclusion) {

    boolean ended(ExperimentState how) {
        return state == how;
    }

    /// Whether it ran then: it had started and not ended.
    boolean ran(Instant moment) {
        return startedAt != null && startedAt.isBefore(moment) && (endedAt == null || !endedAt.isBefore(moment));
    }

    boolean overran(Instant moment) {
        return ran(moment) && dueAt != null && dueAt.isBefore(moment);
    }
}
