package dev.throughline.experiment.obstacle;

import dev.throughline.platform.node.State;
import java.util.Set;

/// The life of an obstacle: found, worked on, and gone, put aside, or none after all.
public enum ObstacleState implements State<ObstacleState> {
    IDENTIFIED,
    SELECTED,
    REMOVED,
    PARKED,
    REFUTED;

    @Override
    public Set<ObstacleState> next() {
        return switch (this) {
            case IDENTIFIED, PARKED -> Set.of(SELECTED);
            case SELECTED -> Set.of(REMOVED, PARKED, REFUTED);
            case REMOVED, REFUTED -> Set.of();
        };
    }
}
