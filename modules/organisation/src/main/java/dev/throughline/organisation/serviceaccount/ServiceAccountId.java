package dev.throughline.organisation.serviceaccount;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a service account of an organisation.
public record ServiceAccountId(UUID value) implements Id {

    public static final IdType<ServiceAccountId> TYPE = new IdType<>("service_account", ServiceAccountId::new);

    public static ServiceAccountId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
