package dev.throughline.organisation.team;

import org.jspecify.annotations.Nullable;

/// Exactly one of them names a team.
record TeamBy(@Nullable TeamId id, @Nullable String name) {}
