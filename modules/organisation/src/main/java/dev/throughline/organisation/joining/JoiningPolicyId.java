package dev.throughline.organisation.joining;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a joining policy.
public record JoiningPolicyId(UUID value) implements Id {

    public static final IdType<JoiningPolicyId> TYPE = new IdType<>("joining_policy", JoiningPolicyId::new);

    public static JoiningPolicyId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
