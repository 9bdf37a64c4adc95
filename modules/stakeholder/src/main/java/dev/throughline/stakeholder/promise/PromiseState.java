package dev.throughline.stakeholder.promise;

import dev.throughline.platform.node.State;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /// Those that have not ended.
    public static final Set<PromiseState> LIVE =
            Stream.of(values()).filter(state -> !state.ended()).collect(Collectors.toSet());

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
