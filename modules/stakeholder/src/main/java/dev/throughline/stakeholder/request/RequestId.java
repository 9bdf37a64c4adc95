package dev.throughline.stakeholder.request;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a request.
public record RequestId(UUID value) implements Id {

    public static final IdType<RequestId> TYPE = new IdType<>("request", RequestId::new);

    public static RequestId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
