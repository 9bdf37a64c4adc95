package dev.throughline.stakeholder.promise;

import dev.throughline.platform.node.State;
import java.util.Set;

/// The life of a promise. Who withdraws one says that it was never made to count; what is in a contract stays.
public enum PromiseState implements State<PromiseState> {
    LOGGED,
    TRIAGED,
    RENEGOTIATED,
    ACCEPTED,
    DECLINED,
    KEPT,
    BROKEN,
    WITHDRAWN;

    @Override
    public Set<PromiseState> next() {
        return switch (this) {
            case LOGGED -> Set.of(TRIAGED, WITHDRAWN);
            case TRIAGED -> Set.of(RENEGOTIATED, ACCEPTED, DECLINED, WITHDRAWN);
            case RENEGOTIATED, ACCEPTED -> Set.of(KEPT, BROKEN, WITHDRAWN);
            case DECLINED, KEPT, BROKEN, WITHDRAWN -> Set.of();
        };
    }
}
