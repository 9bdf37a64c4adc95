package dev.throughline.reporting.changed;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.team.TeamId;
import org.jspecify.annotations.Nullable;

/// A role of somebody: what it sets, and where.
record Seat(
        Rung rung, @Nullable BusinessLineId line, @Nullable TeamId team) {

    boolean everywhere() {
        return line == null && team == null;
    }
}
