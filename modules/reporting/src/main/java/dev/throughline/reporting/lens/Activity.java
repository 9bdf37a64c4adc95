package dev.throughline.reporting.lens;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Id;
import dev.throughline.strategy.targetcondition.TargetConditionId;

/// A theme or an experiment that goes on, or ended within the period, under a target condition.
record Activity(
        LeverKind kind,
        Id id,
        String state,
        TargetConditionId targetConditionId,
        TeamId teamId,
        boolean businessOutcome) {}
