package dev.throughline.reporting.health;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.team.TeamId;

/// A team in use, and the business line that it belongs to.
record LedTeam(TeamId id, BusinessLineId line) {}
