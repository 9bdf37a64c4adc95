package dev.throughline.roadmap.evidence;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a piece of evidence.
public record EvidenceId(UUID value) implements Id {

    public static final IdType<EvidenceId> TYPE = new IdType<>("evidence", EvidenceId::new);

    public static EvidenceId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
