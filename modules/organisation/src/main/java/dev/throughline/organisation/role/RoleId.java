package dev.throughline.organisation.role;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a role.
public record RoleId(UUID value) implements Id {

    public static final IdType<RoleId> TYPE = new IdType<>("role", RoleId::new);

    public static RoleId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
