package dev.throughline.organisation.serviceaccount;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names an API key of a service account.
public record ApiKeyId(UUID value) implements Id {

    public static final IdType<ApiKeyId> TYPE = new IdType<>("api_key", ApiKeyId::new);

    public static ApiKeyId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
