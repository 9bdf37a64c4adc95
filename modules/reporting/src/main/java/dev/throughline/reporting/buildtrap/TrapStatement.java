package dev.throughline.reporting.buildtrap;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Id;
import org.jspecify.annotations.Nullable;

/// What somebody has worded as a goal.
///
/// @param step the challenge or target condition that it is, or that an outcome's theme is under
/// @param teamId of an outcome, whose theme it is
record TrapStatement(Id id, String noun, Id step, @Nullable TeamId teamId, String statement) {}
