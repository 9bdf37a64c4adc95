package dev.throughline.experiment.learning;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a learning.
public record LearningId(UUID value) implements Id {

    public static final IdType<LearningId> TYPE = new IdType<>("learning", LearningId::new);

    public static LearningId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
