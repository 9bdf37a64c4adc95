package dev.throughline.experiment.plan;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a plan.
public record ExperimentPlanId(UUID value) implements Id {

    public static final IdType<ExperimentPlanId> TYPE = new IdType<>("experiment_plan", ExperimentPlanId::new);

    public static ExperimentPlanId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
