package dev.throughline.platform.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What an archive says about itself; the last of its files, since it knows the others' checksums.
public record Manifest(
        int format,
        String product,
        Owner organisation,
        Instant at,
        Map<String, String> schemas,
        List<Content> files,
        List<LeftOut> leftOut) {

    static final int FORMAT = 1;
    static final String FILE = "manifest.json";

    /// Whose archive it is.
    public record Owner(UUID id, String slug, String name) {}

    /// One table's rows, one JSON object a line.
    public record Content(String file, String table, long rows, List<String> columns, String sha256) {}

    /// What is no part of it, and why.
    public record LeftOut(String table, String reason) {}
}
