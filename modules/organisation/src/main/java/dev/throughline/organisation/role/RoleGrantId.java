package dev.throughline.organisation.role;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a grant of a role to a member.
public record RoleGrantId(UUID value) implements Id {

    public static final IdType<RoleGrantId> TYPE = new IdType<>("role_grant", RoleGrantId::new);

    public static RoleGrantId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
