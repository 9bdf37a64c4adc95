package dev.throughline.roadmap.publiclink;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a public link.
public record PublicLinkId(UUID value) implements Id {

    public static final IdType<PublicLinkId> TYPE = new IdType<>("public_link", PublicLinkId::new);

    public static PublicLinkId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
