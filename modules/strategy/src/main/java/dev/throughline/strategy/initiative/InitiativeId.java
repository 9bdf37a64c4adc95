package dev.throughline.strategy.initiative;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a product initiative.
public record InitiativeId(UUID value) implements Id {

    public static final IdType<InitiativeId> TYPE = new IdType<>("initiative", InitiativeId::new);

    public static InitiativeId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
