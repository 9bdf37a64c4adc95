package dev.throughline.reporting.survey;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a remark.
public record HealthRemarkId(UUID value) implements Id {

    public static final IdType<HealthRemarkId> TYPE = new IdType<>("health_remark", HealthRemarkId::new);

    public static HealthRemarkId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
