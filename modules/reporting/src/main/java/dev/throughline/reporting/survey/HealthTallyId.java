package dev.throughline.reporting.survey;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a count of answers.
public record HealthTallyId(UUID value) implements Id {

    public static final IdType<HealthTallyId> TYPE = new IdType<>("health_tally", HealthTallyId::new);

    public static HealthTallyId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
