package dev.throughline.stakeholder.engagement;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names an engagement.
public record EngagementId(UUID value) implements Id {

    public static final IdType<EngagementId> TYPE = new IdType<>("engagement", EngagementId::new);

    public static EngagementId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
