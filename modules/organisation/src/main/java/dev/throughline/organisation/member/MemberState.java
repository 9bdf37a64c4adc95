package dev.throughline.organisation.member;

import dev.throughline.platform.node.State;
import java.util.Set;

/// Whether a member may enter; whoever may not keeps place and roles.
public enum MemberState implements State<MemberState> {
    ACTIVE,
    DEACTIVATED;

    @Override
    public Set<MemberState> next() {
        return switch (this) {
            case ACTIVE -> Set.of(DEACTIVATED);
            case DEACTIVATED -> Set.of(ACTIVE);
        };
    }
}
