package dev.throughline.inbox.letter;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a letter.
public record LetterId(UUID value) implements Id {

    public static final IdType<LetterId> TYPE = new IdType<>("letter", LetterId::new);

    public static LetterId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
