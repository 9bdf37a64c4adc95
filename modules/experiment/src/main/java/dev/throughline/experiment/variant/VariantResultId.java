package dev.throughline.experiment.variant;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names what was counted of a variant on a day.
public record VariantResultId(UUID value) implements Id {

    public static final IdType<VariantResultId> TYPE = new IdType<>("variant_result", VariantResultId::new);

    public static VariantResultId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
