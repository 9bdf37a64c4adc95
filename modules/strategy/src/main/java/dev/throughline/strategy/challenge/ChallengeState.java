package dev.throughline.strategy.challenge;

import dev.throughline.platform.node.State;
import java.util.Set;

/// The life of a challenge.
public enum ChallengeState implements State<ChallengeState> {
    DRAFT,
    PROPOSED,
    ACTIVE,
    PAUSED,
    ACHIEVED,
    MISSED,
    ABANDONED;

    /// Before its start, where its target and its baseline may still be chosen.
    boolean waits() {
        return this == DRAFT || this == PROPOSED;
    }

    @Override
    public Set<ChallengeState> next() {
        return switch (this) {
            case DRAFT -> Set.of(PROPOSED);
            case PROPOSED -> Set.of(ACTIVE, DRAFT);
            case ACTIVE -> Set.of(PAUSED, ACHIEVED, MISSED, ABANDONED);
            case PAUSED -> Set.of(ACTIVE);
            case ACHIEVED, MISSED, ABANDONED -> Set.of();
        };
    }
}
