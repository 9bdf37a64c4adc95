package dev.throughline.roadmap.phase;

import dev.throughline.platform.node.State;
import java.util.Set;

/// The life of a definition: it counts until it is revised.
public enum PhaseDefinitionState implements State<PhaseDefinitionState> {
    CURRENT,
    SUPERSEDED;

    @Override
    public Set<PhaseDefinitionState> next() {
        return switch (this) {
            case CURRENT -> Set.of(SUPERSEDED);
            case SUPERSEDED -> Set.of();
        };
    }
}
