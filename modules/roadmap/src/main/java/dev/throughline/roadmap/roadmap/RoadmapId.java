package dev.throughline.roadmap.roadmap;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a roadmap.
public record RoadmapId(UUID value) implements Id {

    public static final IdType<RoadmapId> TYPE = new IdType<>("roadmap", RoadmapId::new);

    public static RoadmapId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
