package dev.throughline.strategy.initiative;

import dev.throughline.platform.node.State;
import java.util.Set;

/// The life of an initiative.
public enum InitiativeState implements State<InitiativeState> {
    DRAFT,
    ACTIVE,
    ACHIEVED,
    INVALIDATED,
    ABANDONED;

    @Override
    public Set<InitiativeState> next() {
        return switch (this) {
            case DRAFT -> Set.of(ACTIVE);
            case ACTIVE -> Set.of(ACHIEVED, INVALIDATED, ABANDONED);
            case ACHIEVED, INVALIDATED, ABANDONED -> Set.of();
        };
    }
}
