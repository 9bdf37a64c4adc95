package dev.throughline.organisation.identityprovider;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names an identity provider.
public record IdentityProviderId(UUID value) implements Id {

    public static final IdType<IdentityProviderId> TYPE = new IdType<>("identity_provider", IdentityProviderId::new);

    public static IdentityProviderId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
