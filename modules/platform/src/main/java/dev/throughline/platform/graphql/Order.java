package dev.throughline.platform.graphql;

/// One sort key: a column in capitals, as the schema's order enum lists it.
public record Order(String field, boolean descending) {}
