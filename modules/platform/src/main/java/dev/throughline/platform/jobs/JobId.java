package dev.throughline.platform.jobs;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a job.
public record JobId(UUID value) implements Id {

    public static final IdType<JobId> TYPE = new IdType<>("job", JobId::new);

    public static JobId of(String text) {
        return TYPE.parse(text);
    }

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
