package dev.throughline.reporting.health;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.strategy.targetcondition.TargetConditionId;

/// Where a theme belongs.
record ThemePlace(TeamId teamId, TargetConditionId targetConditionId) {}
