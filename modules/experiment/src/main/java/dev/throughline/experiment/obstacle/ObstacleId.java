package dev.throughline.experiment.obstacle;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names an obstacle.
public record ObstacleId(UUID value) implements Id {

    public static final IdType<ObstacleId> TYPE = new IdType<>("obstacle", ObstacleId::new);

    public static ObstacleId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
