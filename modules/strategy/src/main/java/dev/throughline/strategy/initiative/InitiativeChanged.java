package dev.throughline.strategy.initiative;

import org.jspecify.annotations.Nullable;

/// An active initiative was changed or ended.
public record InitiativeChanged(
        Initiative before,
        Initiative after,
        String action,
        @Nullable String reason) {}
