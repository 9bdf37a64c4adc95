package dev.throughline.strategy.vision;

import dev.throughline.platform.node.State;
import java.util.Set;

/// The life of a vision; activating one supersedes the former.
public enum VisionState implements State<VisionState> {
    DRAFT,
    ACTIVE,
    SUPERSEDED,
    RETIRED;

    @Override
    public Set<VisionState> next() {
        return switch (this) {
            case DRAFT -> Set.of(ACTIVE);
            case ACTIVE -> Set.of(SUPERSEDED, RETIRED);
            case SUPERSEDED, RETIRED -> Set.of();
        };
    }
}
