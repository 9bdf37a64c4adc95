package dev.throughline.platform.changes;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names one entry of a node's history.
public record ChangeId(UUID value) implements Id {

    public static final IdType<ChangeId> TYPE = new IdType<>("change", ChangeId::new);

    public static ChangeId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
