package dev.throughline.experiment.experiment;

import dev.throughline.platform.node.State;
import java.util.Set;

/// The life of an experiment: what is expected is frozen when it starts.
public enum ExperimentState implements State<ExperimentState> {
    DESIGNED,
    RUNNING,
    CONCLUDED,
    CANCELLED;

    @Override
    public Set<ExperimentState> next() {
        return switch (this) {
            case DESIGNED -> Set.of(RUNNING, CANCELLED);
            case RUNNING -> Set.of(CONCLUDED, CANCELLED);
            case CONCLUDED, CANCELLED -> Set.of();
        };
    }
}
