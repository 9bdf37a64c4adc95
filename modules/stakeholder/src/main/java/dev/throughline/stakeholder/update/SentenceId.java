package dev.throughline.stakeholder.update;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a sentence of a status update.
public record SentenceId(UUID value) implements Id {

    public static final IdType<SentenceId> TYPE = new IdType<>("sentence", SentenceId::new);

    public static SentenceId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
