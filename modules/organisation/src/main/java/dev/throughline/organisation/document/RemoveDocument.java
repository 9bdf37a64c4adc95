package dev.throughline.organisation.document;

import org.jspecify.annotations.Nullable;

record RemoveDocument(PersistedDocumentId id, @Nullable Integer expectedVersion, @Nullable String reason) {}
