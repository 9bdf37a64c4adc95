package dev.throughline.stakeholder.promise;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a promise.
public record PromiseId(UUID value) implements Id {

    public static final IdType<PromiseId> TYPE = new IdType<>("promise", PromiseId::new);

    public static PromiseId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
