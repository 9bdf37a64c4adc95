package dev.throughline.strategy.checkin;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a check-in.
public record CheckInId(UUID value) implements Id {

    public static final IdType<CheckInId> TYPE = new IdType<>("check_in", CheckInId::new);

    public static CheckInId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
