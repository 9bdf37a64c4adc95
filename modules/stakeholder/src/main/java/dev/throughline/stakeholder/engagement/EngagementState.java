package dev.throughline.stakeholder.engagement;

import dev.throughline.platform.node.State;
import java.util.Set;

/// The life of an engagement: it is held, or it is not.
public enum EngagementState implements State<EngagementState> {
    PLANNED,
    HELD,
    CANCELLED;

    @Override
    public Set<EngagementState> next() {
        return this == PLANNED ? Set.of(HELD, CANCELLED) : Set.of();
    }
}
