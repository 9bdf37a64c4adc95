package dev.throughline.roadmap.phase;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a definition of a phase.
public record PhaseDefinitionId(UUID value) implements Id {

    public static final IdType<PhaseDefinitionId> TYPE = new IdType<>("phase_definition", PhaseDefinitionId::new);

    public static PhaseDefinitionId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
