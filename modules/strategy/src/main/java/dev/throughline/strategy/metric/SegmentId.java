package dev.throughline.strategy.metric;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a segment.
public record SegmentId(UUID value) implements Id {

    public static final IdType<SegmentId> TYPE = new IdType<>("segment", SegmentId::new);

    public static SegmentId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
