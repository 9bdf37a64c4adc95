package dev.throughline.stakeholder.account;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names an account.
public record AccountId(UUID value) implements Id {

    public static final IdType<AccountId> TYPE = new IdType<>("account", AccountId::new);

    public static AccountId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
