package dev.throughline.stakeholder.decision;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names what somebody said before a decision.
public record AdviceId(UUID value) implements Id {

    public static final IdType<AdviceId> TYPE = new IdType<>("advice", AdviceId::new);

    public static AdviceId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
