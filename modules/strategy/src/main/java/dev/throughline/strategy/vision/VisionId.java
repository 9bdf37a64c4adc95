package dev.throughline.strategy.vision;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a vision.
public record VisionId(UUID value) implements Id {

    public static final IdType<VisionId> TYPE = new IdType<>("vision", VisionId::new);

    public static VisionId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
