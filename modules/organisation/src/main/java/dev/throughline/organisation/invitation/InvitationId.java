package dev.throughline.organisation.invitation;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names an invitation to an organisation.
public record InvitationId(UUID value) implements Id {

    public static final IdType<InvitationId> TYPE = new IdType<>("invitation", InvitationId::new);

    public static InvitationId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
