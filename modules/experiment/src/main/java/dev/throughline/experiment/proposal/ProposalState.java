package dev.throughline.experiment.proposal;

import dev.throughline.platform.node.State;
import java.util.Set;

/// A proposal waits for a person.
public enum ProposalState implements State<ProposalState> {
    PROPOSED,
    CONFIRMED,
    DECLINED;

    @Override
    public Set<ProposalState> next() {
        return this == PROPOSED ? Set.of(CONFIRMED, DECLINED) : Set.of();
    }
}
