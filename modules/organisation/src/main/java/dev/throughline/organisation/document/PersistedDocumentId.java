package dev.throughline.organisation.document;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a persisted document.
public record PersistedDocumentId(UUID value) implements Id {

    public static final IdType<PersistedDocumentId> TYPE = new IdType<>("persisted_document", PersistedDocumentId::new);

    public static PersistedDocumentId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
