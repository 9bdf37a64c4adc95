package dev.throughline.organisation.document;

import org.jspecify.annotations.Nullable;

record RegisterPersistedDocument(String text, @Nullable String name) {}
