package dev.throughline.organisation.invitation;

import dev.throughline.platform.node.State;
import java.util.Set;

/// The life of an invitation; an expired one can be sent once more, with a new link.
public enum InvitationState implements State<InvitationState> {
    OPEN,
    ACCEPTED,
    REVOKED,
    EXPIRED;

    @Override
    public Set<InvitationState> next() {
        return switch (this) {
            case OPEN -> Set.of(OPEN, ACCEPTED, REVOKED, EXPIRED);
            case EXPIRED -> Set.of(OPEN);
            case ACCEPTED, REVOKED -> Set.of();
        };
    }
}
