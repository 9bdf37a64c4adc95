package dev.throughline.stakeholder.insight;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names an insight.
public record InsightId(UUID value) implements Id {

    public static final IdType<InsightId> TYPE = new IdType<>("insight", InsightId::new);

    public static InsightId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
