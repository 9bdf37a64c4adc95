package dev.throughline.stakeholder.request;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names an assumption.
public record AssumptionId(UUID value) implements Id {

    public static final IdType<AssumptionId> TYPE = new IdType<>("assumption", AssumptionId::new);

    public static AssumptionId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
