package dev.throughline.roadmap.theme;

import dev.throughline.platform.node.State;
import java.util.Set;

/// The life of a theme: nothing is delivered unvalidated, and nothing is finished unmeasured.
public enum ThemeState implements State<ThemeState> {
    PROPOSED,
    DISCOVERY,
    DELIVERY,
    OUTCOME_MEASURED,
    INVALIDATED,
    ABANDONED,
    DECLINED;

    @Override
    public Set<ThemeState> next() {
        return switch (this) {
            case PROPOSED -> Set.of(DISCOVERY, DECLINED);
            case DISCOVERY -> Set.of(DELIVERY, INVALIDATED, ABANDONED);
            case DELIVERY -> Set.of(DISCOVERY, OUTCOME_MEASURED, INVALIDATED, ABANDONED);
            case OUTCOME_MEASURED, INVALIDATED, ABANDONED, DECLINED -> Set.of();
        };
    }
}
