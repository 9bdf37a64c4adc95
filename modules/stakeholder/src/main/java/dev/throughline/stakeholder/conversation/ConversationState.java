package dev.throughline.stakeholder.conversation;

import dev.throughline.platform.node.State;
import java.util.Set;

/// The life of a conversation: what is planned is held, or is not.
public enum ConversationState implements State<ConversationState> {
    PLANNED,
    HELD,
    CANCELLED;

    @Override
    public Set<ConversationState> next() {
        return switch (this) {
            case PLANNED -> Set.of(HELD, CANCELLED);
            case HELD, CANCELLED -> Set.of();
        };
    }
}
