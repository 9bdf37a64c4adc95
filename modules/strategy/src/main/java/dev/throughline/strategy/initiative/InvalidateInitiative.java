package dev.throughline.strategy.initiative;

import org.jspecify.annotations.Nullable;

record InvalidateInitiative(
        InitiativeId id,
        @Nullable Integer expectedVersion,
        @Nullable String evidence,
        @Nullable String reason) {}
