package dev.throughline.organisation.team;

import org.jspecify.annotations.Nullable;

/// A team gave its place to another one: what hangs on it goes there.
public record TeamMerged(TeamId from, TeamId into, @Nullable String reason) {}
