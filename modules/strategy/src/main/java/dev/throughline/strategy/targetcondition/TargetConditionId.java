package dev.throughline.strategy.targetcondition;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a target condition.
public record TargetConditionId(UUID value) implements Id {

    public static final IdType<TargetConditionId> TYPE = new IdType<>("target_condition", TargetConditionId::new);

    public static TargetConditionId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
