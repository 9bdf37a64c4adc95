package dev.throughline.stakeholder.update;

import dev.throughline.platform.node.State;
import java.util.Set;

/// The life of a status update: what was sent stays as it is, until a correction takes its place.
public enum StatusUpdateState implements State<StatusUpdateState> {
    DRAFT,
    SENT,
    SUPERSEDED,
    DROPPED;

    @Override
    public Set<StatusUpdateState> next() {
        return switch (this) {
            case DRAFT -> Set.of(SENT, DROPPED);
            case SENT -> Set.of(SUPERSEDED);
            case SUPERSEDED, DROPPED -> Set.of();
        };
    }
}
