package dev.throughline.strategy.targetcondition;

import dev.throughline.platform.node.State;
import java.util.Set;

/// The life of a target condition: measured before it starts, kept when it is revised.
public enum TargetConditionState implements State<TargetConditionState> {
    DRAFT,
    BASELINED,
    ACTIVE,
    ACHIEVED,
    MISSED,
    ABANDONED,
    REVISED;

    /// Before its start, where its target may still be chosen and its acceptance is asked for.
    boolean waits() {
        return this == DRAFT || this == BASELINED;
    }

    @Override
    public Set<TargetConditionState> next() {
        return switch (this) {
            case DRAFT -> Set.of(BASELINED);
            case BASELINED -> Set.of(ACTIVE);
            case ACTIVE -> Set.of(ACHIEVED, MISSED, ABANDONED, REVISED);
            case ACHIEVED, MISSED, ABANDONED, REVISED -> Set.of();
        };
    }
}
