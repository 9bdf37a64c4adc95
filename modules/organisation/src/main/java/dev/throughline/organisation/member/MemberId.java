package dev.throughline.organisation.member;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a member of an organisation.
public record MemberId(UUID value) implements Id {

    public static final IdType<MemberId> TYPE = new IdType<>("member", MemberId::new);

    public static MemberId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
