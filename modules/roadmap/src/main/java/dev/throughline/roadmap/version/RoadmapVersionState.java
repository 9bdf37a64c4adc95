package dev.throughline.roadmap.version;

import dev.throughline.platform.node.State;
import java.util.Set;

/// Whether a version is what is said now, or was said once.
public enum RoadmapVersionState implements State<RoadmapVersionState> {
    PUBLISHED,
    SUPERSEDED;

    @Override
    public Set<RoadmapVersionState> next() {
        return switch (this) {
            case PUBLISHED -> Set.of(SUPERSEDED);
            case SUPERSEDED -> Set.of();
        };
    }
}
