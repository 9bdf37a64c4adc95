package dev.throughline.stakeholder.advisory;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names somebody in an advisory group.
public record AdvisoryMemberId(UUID value) implements Id {

    public static final IdType<AdvisoryMemberId> TYPE = new IdType<>("advisory_member", AdvisoryMemberId::new);

    public static AdvisoryMemberId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
