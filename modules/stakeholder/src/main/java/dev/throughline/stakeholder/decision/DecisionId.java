package dev.throughline.stakeholder.decision;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a decision.
public record DecisionId(UUID value) implements Id {

    public static final IdType<DecisionId> TYPE = new IdType<>("decision", DecisionId::new);

    public static DecisionId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
