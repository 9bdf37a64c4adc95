package dev.throughline.experiment.variant;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a variant.
public record VariantId(UUID value) implements Id {

    public static final IdType<VariantId> TYPE = new IdType<>("variant", VariantId::new);

    public static VariantId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
