package dev.throughline.reporting.snapshot;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a number as it was.
public record SnapshotFigureId(UUID value) implements Id {

    public static final IdType<SnapshotFigureId> TYPE = new IdType<>("snapshot_figure", SnapshotFigureId::new);

    public static SnapshotFigureId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
