package dev.throughline.experiment.proposal;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a proposal.
public record ProposalId(UUID value) implements Id {

    public static final IdType<ProposalId> TYPE = new IdType<>("proposal", ProposalId::new);

    public static ProposalId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
