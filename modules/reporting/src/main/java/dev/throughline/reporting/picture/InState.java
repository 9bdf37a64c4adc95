package dev.throughline.reporting.picture;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.strategy.targetcondition.TargetConditionId;

/// How many of a team's things under a target condition are in a state.
record InState(String state, TeamId teamId, TargetConditionId targetConditionId, int count) {}
