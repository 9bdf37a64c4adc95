package dev.throughline.reporting.digest;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a letter.
public record ReportLetterId(UUID value) implements Id {

    public static final IdType<ReportLetterId> TYPE = new IdType<>("report_letter", ReportLetterId::new);

    public static ReportLetterId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
