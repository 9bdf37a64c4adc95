package dev.throughline.stakeholder.origin;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a source of one kind, and who brings in what it holds.
public record SourceId(UUID value) implements Id {

    public static final IdType<SourceId> TYPE = new IdType<>("source", SourceId::new);

    public static SourceId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
