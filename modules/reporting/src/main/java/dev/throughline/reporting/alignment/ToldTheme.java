package dev.throughline.reporting.alignment;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.strategy.targetcondition.TargetConditionId;

/// A theme that is told to somebody today and has not ended.
record ToldTheme(ThemeId id, TargetConditionId targetConditionId, TeamId teamId, boolean roadmapArchived) {}
