package dev.throughline.stakeholder.conversation;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names what is to be done after a conversation.
public record ConversationActionId(UUID value) implements Id {

    public static final IdType<ConversationActionId> TYPE =
            new IdType<>("conversation_action", ConversationActionId::new);

    public static ConversationActionId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
