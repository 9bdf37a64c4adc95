package dev.throughline.inbox.letter;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names when a member wants digests.
public record DigestId(UUID value) implements Id {

    public static final IdType<DigestId> TYPE = new IdType<>("digest", DigestId::new);

    public static DigestId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
