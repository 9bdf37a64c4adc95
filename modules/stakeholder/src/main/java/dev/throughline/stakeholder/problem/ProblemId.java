package dev.throughline.stakeholder.problem;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a problem.
public record ProblemId(UUID value) implements Id {

    public static final IdType<ProblemId> TYPE = new IdType<>("problem", ProblemId::new);

    public static ProblemId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
