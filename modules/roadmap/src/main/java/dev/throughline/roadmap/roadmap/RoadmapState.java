package dev.throughline.roadmap.roadmap;

import dev.throughline.platform.node.State;
import java.util.Set;

/// Whether somebody has looked at a roadmap since something changed above it.
public enum RoadmapState implements State<RoadmapState> {
    CURRENT,
    REVIEW_DUE;

    @Override
    public Set<RoadmapState> next() {
        return switch (this) {
            case CURRENT -> Set.of(REVIEW_DUE);
            case REVIEW_DUE -> Set.of(CURRENT);
        };
    }
}
