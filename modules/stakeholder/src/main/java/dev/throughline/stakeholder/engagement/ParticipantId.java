package dev.throughline.stakeholder.engagement;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names an entry of who takes part.
public record ParticipantId(UUID value) implements Id {

    public static final IdType<ParticipantId> TYPE = new IdType<>("participant", ParticipantId::new);

    public static ParticipantId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
