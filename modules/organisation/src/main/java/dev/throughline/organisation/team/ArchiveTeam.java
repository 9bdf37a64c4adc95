package dev.throughline.organisation.team;

import org.jspecify.annotations.Nullable;

record ArchiveTeam(
        TeamId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
