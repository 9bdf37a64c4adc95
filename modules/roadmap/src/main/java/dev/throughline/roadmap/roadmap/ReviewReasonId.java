package dev.throughline.roadmap.roadmap;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a reason to review a roadmap.
public record ReviewReasonId(UUID value) implements Id {

    public static final IdType<ReviewReasonId> TYPE = new IdType<>("review_reason", ReviewReasonId::new);

    public static ReviewReasonId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
