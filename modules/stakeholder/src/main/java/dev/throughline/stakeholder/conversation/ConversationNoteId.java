package dev.throughline.stakeholder.conversation;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names what somebody wrote down for themselves.
public record ConversationNoteId(UUID value) implements Id {

    public static final IdType<ConversationNoteId> TYPE = new IdType<>("conversation_note", ConversationNoteId::new);

    public static ConversationNoteId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
