package dev.throughline.strategy.initiative;

import org.jspecify.annotations.Nullable;

record MoveInitiative(
        InitiativeId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
