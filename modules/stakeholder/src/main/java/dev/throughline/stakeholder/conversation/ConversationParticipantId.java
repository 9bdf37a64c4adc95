package dev.throughline.stakeholder.conversation;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names that somebody talked.
public record ConversationParticipantId(UUID value) implements Id {

    public static final IdType<ConversationParticipantId> TYPE =
            new IdType<>("conversation_participant", ConversationParticipantId::new);

    public static ConversationParticipantId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
