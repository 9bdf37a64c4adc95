package dev.throughline.stakeholder.conversation;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a conversation.
public record ConversationId(UUID value) implements Id {

    public static final IdType<ConversationId> TYPE = new IdType<>("conversation", ConversationId::new);

    public static ConversationId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
