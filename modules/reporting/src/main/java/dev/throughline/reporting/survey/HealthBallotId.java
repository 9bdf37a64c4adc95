package dev.throughline.reporting.survey;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names what somebody answers.
public record HealthBallotId(UUID value) implements Id {

    public static final IdType<HealthBallotId> TYPE = new IdType<>("health_ballot", HealthBallotId::new);

    public static HealthBallotId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
