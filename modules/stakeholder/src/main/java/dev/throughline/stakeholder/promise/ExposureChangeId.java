package dev.throughline.stakeholder.promise;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a change of a promise's exposure.
public record ExposureChangeId(UUID value) implements Id {

    public static final IdType<ExposureChangeId> TYPE = new IdType<>("exposure_change", ExposureChangeId::new);

    public static ExposureChangeId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
