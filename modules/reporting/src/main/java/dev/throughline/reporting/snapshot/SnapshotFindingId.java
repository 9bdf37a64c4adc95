package dev.throughline.reporting.snapshot;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names something that was found.
public record SnapshotFindingId(UUID value) implements Id {

    public static final IdType<SnapshotFindingId> TYPE = new IdType<>("snapshot_finding", SnapshotFindingId::new);

    public static SnapshotFindingId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
