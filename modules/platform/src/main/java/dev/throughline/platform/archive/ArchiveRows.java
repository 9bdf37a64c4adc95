package dev.throughline.platform.archive;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The rows of an archive, table by table.
public final class ArchiveRows {

    private final ArchiveReader archive;

    ArchiveRows(ArchiveReader archive) {
        this.archive = archive;
    }

    public Manifest manifest() {
        return archive.manifest();
    }

    public List<JsonNode> of(String table) {
        List<JsonNode> rows = new ArrayList<>();
        archive.manifest().files().stream()
                .filter(content -> content.table().equals(table))
                .forEach(content -> archive.lines(content, (line, text) -> {
                    JsonNode row = archive.object(text);
                    if (row != null) {
                        rows.add(row);
                    }
                }));
        return rows;
    }
}
