package dev.throughline.stakeholder.request;

import dev.throughline.platform.node.State;
import java.util.Set;

/// The life of a request: it is understood, answered with no, or one with another.
public enum RequestState implements State<RequestState> {
    RECEIVED,
    UNDER_STUDY,
    ACCEPTED_AS_PROBLEM,
    DECLINED,
    DUPLICATE;

    @Override
    public Set<RequestState> next() {
        return switch (this) {
            case RECEIVED -> Set.of(UNDER_STUDY);
            case UNDER_STUDY -> Set.of(ACCEPTED_AS_PROBLEM, DECLINED, DUPLICATE);
            case ACCEPTED_AS_PROBLEM, DECLINED, DUPLICATE -> Set.of();
        };
    }
}
