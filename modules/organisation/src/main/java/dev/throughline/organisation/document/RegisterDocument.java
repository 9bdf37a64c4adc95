package dev.throughline.organisation.document;

import org.jspecify.annotations.Nullable;

record RegisterDocument(String text, @Nullable String name) {}
