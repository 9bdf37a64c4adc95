package dev.throughline.reporting.alignment;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.util.Set;

/// A team in use, and the target conditions that its roadmaps are under.
record RoadmapTeam(TeamId id, Set<TargetConditionId> roadmapsUnder) {}
