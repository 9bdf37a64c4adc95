package dev.throughline.organisation.team;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a team.
public record TeamId(UUID value) implements Id {

    public static final IdType<TeamId> TYPE = new IdType<>("team", TeamId::new);

    public static TeamId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
