package dev.throughline.strategy.metric;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a measurement.
public record MeasurementId(UUID value) implements Id {

    public static final IdType<MeasurementId> TYPE = new IdType<>("measurement", MeasurementId::new);

    public static MeasurementId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
