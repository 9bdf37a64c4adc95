package dev.throughline.strategy.challenge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A move along the states, with what some of them need: a decision in words, or the moment of the baseline.
public record MoveChallenge(
        ChallengeId id,
        @Nullable Integer expectedVersion,
        @Nullable String decision,
        @Nullable Instant baselineAt,
        @Nullable String reason) {}
