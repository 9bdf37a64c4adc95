package dev.throughline.organisation.document;

import dev.throughline.platform.node.Archivable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A document that clients name by the hash of its text, which is what it says for good.
public record PersistedDocument(
        PersistedDocumentId id,
        String sha256,
        String text,
        @Nullable String name,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt)
        implements Archivable {

    public String documentId() {
        return "sha256:" + sha256;
    }
}
