package dev.throughline.organisation.team;

import dev.throughline.organisation.businessline.BusinessLineId;
import org.jspecify.annotations.Nullable;

/// A new team, with or without a line.
public record AddTeam(
        @Nullable BusinessLineId businessLineId,
        String name,
        @Nullable String description) {}
