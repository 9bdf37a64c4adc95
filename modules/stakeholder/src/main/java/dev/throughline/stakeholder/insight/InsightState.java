package dev.throughline.stakeholder.insight;

import dev.throughline.platform.node.State;
import java.util.Set;

/// The life of an insight: it waits until somebody understands it, or sets it aside and says why.
public enum InsightState implements State<InsightState> {
    NEW,
    UNDERSTOOD,
    SET_ASIDE;

    @Override
    public Set<InsightState> next() {
        return switch (this) {
            case NEW -> Set.of(UNDERSTOOD, SET_ASIDE);
            case UNDERSTOOD, SET_ASIDE -> Set.of(NEW);
        };
    }
}
