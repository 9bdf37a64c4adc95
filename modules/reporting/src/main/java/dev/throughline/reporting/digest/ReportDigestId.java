package dev.throughline.reporting.digest;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a letter.
public record ReportDigestId(UUID value) implements Id {

    public static final IdType<ReportDigestId> TYPE = new IdType<>("report_digest", ReportDigestId::new);

    public static ReportDigestId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
