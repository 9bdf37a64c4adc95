package dev.throughline.roadmap.version;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a look of a member at a version.
public record RoadmapLookId(UUID value) implements Id {

    public static final IdType<RoadmapLookId> TYPE = new IdType<>("roadmap_look", RoadmapLookId::new);

    public static RoadmapLookId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
