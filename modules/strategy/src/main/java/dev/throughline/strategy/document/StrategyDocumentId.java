package dev.throughline.strategy.document;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a strategy document.
public record StrategyDocumentId(UUID value) implements Id {

    public static final IdType<StrategyDocumentId> TYPE = new IdType<>("strategy_document", StrategyDocumentId::new);

    public static StrategyDocumentId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
