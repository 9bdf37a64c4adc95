package dev.throughline.experiment.knowledge;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names an item of knowledge.
public record KnowledgeItemId(UUID value) implements Id {

    public static final IdType<KnowledgeItemId> TYPE = new IdType<>("knowledge_item", KnowledgeItemId::new);

    public static KnowledgeItemId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
