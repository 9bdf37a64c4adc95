package dev.throughline.strategy.metric;

import dev.throughline.organisation.team.TeamId;
import java.util.Set;

/// Somebody has to know who else measures by a metric: what is above and measures by it, or by one of its targets,
/// adds its teams, and those of them that are not done with it.
public record MetricUseAsked(MetricId metric, Set<MeasureTargetId> targets, Set<TeamId> teams, Set<TeamId> atWork) {}
