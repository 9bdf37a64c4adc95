package dev.throughline.reporting.sharedtruth;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.strategy.targetcondition.TargetConditionId;

/// A theme in discovery or delivery.
record TruthTheme(ThemeId id, TeamId teamId, TargetConditionId targetConditionId) {}
