package dev.throughline.strategy.challenge;

import org.jspecify.annotations.Nullable;

/// A challenge that had started was changed, paused, resumed or ended.
public record ChallengeChanged(
        Challenge before,
        Challenge after,
        String action,
        @Nullable String reason) {}
