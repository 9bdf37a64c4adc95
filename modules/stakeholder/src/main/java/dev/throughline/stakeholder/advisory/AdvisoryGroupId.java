package dev.throughline.stakeholder.advisory;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names an advisory group.
public record AdvisoryGroupId(UUID value) implements Id {

    public static final IdType<AdvisoryGroupId> TYPE = new IdType<>("advisory_group", AdvisoryGroupId::new);

    public static AdvisoryGroupId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
