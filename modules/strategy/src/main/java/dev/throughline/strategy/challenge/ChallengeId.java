package dev.throughline.strategy.challenge;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a strategic intent or a challenge.
public record ChallengeId(UUID value) implements Id {

    public static final IdType<ChallengeId> TYPE = new IdType<>("challenge", ChallengeId::new);

    public static ChallengeId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
