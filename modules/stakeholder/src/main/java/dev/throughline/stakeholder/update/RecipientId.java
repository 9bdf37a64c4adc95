package dev.throughline.stakeholder.update;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names somebody to whom a status update was sent.
public record RecipientId(UUID value) implements Id {

    public static final IdType<RecipientId> TYPE = new IdType<>("recipient", RecipientId::new);

    public static RecipientId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
