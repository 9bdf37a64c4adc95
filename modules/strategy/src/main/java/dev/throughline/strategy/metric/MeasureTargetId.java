package dev.throughline.strategy.metric;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a target; a changed target is a new one.
public record MeasureTargetId(UUID value) implements Id {

    public static final IdType<MeasureTargetId> TYPE = new IdType<>("measure_target", MeasureTargetId::new);

    public static MeasureTargetId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
