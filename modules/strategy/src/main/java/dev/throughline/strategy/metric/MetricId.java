package dev.throughline.strategy.metric;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a metric.
public record MetricId(UUID value) implements Id {

    public static final IdType<MetricId> TYPE = new IdType<>("metric", MetricId::new);

    public static MetricId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
