package dev.throughline.stakeholder.update;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a status update.
public record StatusUpdateId(UUID value) implements Id {

    public static final IdType<StatusUpdateId> TYPE = new IdType<>("status_update", StatusUpdateId::new);

    public static StatusUpdateId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
