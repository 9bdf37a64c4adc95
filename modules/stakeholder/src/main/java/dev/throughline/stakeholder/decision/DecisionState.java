package dev.throughline.stakeholder.decision;

import dev.throughline.platform.node.State;
import java.util.Set;

/// The life of a decision: once it is made it stays as it is, until another one takes its place.
public enum DecisionState implements State<DecisionState> {
    OPEN,
    DECIDED,
    SUPERSEDED,
    DROPPED;

    @Override
    public Set<DecisionState> next() {
        return switch (this) {
            case OPEN -> Set.of(DECIDED, DROPPED);
            case DECIDED -> Set.of(SUPERSEDED);
            case SUPERSEDED, DROPPED -> Set.of();
        };
    }
}
