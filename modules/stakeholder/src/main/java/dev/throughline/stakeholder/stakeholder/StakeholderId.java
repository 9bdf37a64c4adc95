package dev.throughline.stakeholder.stakeholder;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a stakeholder.
public record StakeholderId(UUID value) implements Id {

    public static final IdType<StakeholderId> TYPE = new IdType<>("stakeholder", StakeholderId::new);

    public static StakeholderId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
