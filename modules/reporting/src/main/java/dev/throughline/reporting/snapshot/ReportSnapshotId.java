package dev.throughline.reporting.snapshot;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a report as it was.
public record ReportSnapshotId(UUID value) implements Id {

    public static final IdType<ReportSnapshotId> TYPE = new IdType<>("report_snapshot", ReportSnapshotId::new);

    public static ReportSnapshotId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
