package dev.throughline.organisation.document;

import org.jspecify.annotations.Nullable;

record RemovePersistedDocument(
        PersistedDocumentId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
