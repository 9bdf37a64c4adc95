package dev.throughline.strategy.productvision;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a product vision.
public record ProductVisionId(UUID value) implements Id {

    public static final IdType<ProductVisionId> TYPE = new IdType<>("product_vision", ProductVisionId::new);

    public static ProductVisionId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
