package dev.throughline.reporting.lens;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Id;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.util.Set;

/// A theme or an experiment that goes on, or ended within the period, under a target condition.
record Activity(
        LeverKind kind,
        Id id,
        String state,
        TargetConditionId targetConditionId,
        TeamId teamId,
        boolean businessOutcome) {

    private static final Set<String> GOES_ON = Set.of("DISCOVERY", "DELIVERY", "RUNNING");

    boolean goesOn() {
        return GOES_ON.contains(state);
    }
}
