package dev.throughline.platform.archive;

import java.util.UUID;

/// Names one row of an archive.
public record RowKey(String table, UUID id) {}
