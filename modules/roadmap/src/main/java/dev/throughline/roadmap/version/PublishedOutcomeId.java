package dev.throughline.roadmap.version;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names an outcome as it was published.
public record PublishedOutcomeId(UUID value) implements Id {

    public static final IdType<PublishedOutcomeId> TYPE = new IdType<>("published_outcome", PublishedOutcomeId::new);

    public static PublishedOutcomeId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
