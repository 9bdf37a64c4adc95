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
