package dev.throughline.organisation.product;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a product.
public record ProductId(UUID value) implements Id {

    public static final IdType<ProductId> TYPE = new IdType<>("product", ProductId::new);

    public static ProductId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
