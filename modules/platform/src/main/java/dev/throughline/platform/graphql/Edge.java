package dev.throughline.platform.graphql;

/// One node of a page, with the cursor to continue from it.
public record Edge<T>(String cursor, T node) {}
