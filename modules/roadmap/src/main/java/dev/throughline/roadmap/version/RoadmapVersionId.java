package dev.throughline.roadmap.version;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a version of a roadmap.
public record RoadmapVersionId(UUID value) implements Id {

    public static final IdType<RoadmapVersionId> TYPE = new IdType<>("roadmap_version", RoadmapVersionId::new);

    public static RoadmapVersionId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
