package dev.throughline.experiment.experiment;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names an experiment.
public record ExperimentId(UUID value) implements Id {

    public static final IdType<ExperimentId> TYPE = new IdType<>("experiment", ExperimentId::new);

    public static ExperimentId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
