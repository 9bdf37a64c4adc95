package dev.throughline.platform.jobs;

import dev.throughline.platform.node.Id;
import dev.throughline.platform.node.IdType;
import java.util.UUID;

/// Names a piece of a job's file.
public record JobChunkId(UUID value) implements Id {

    private static final IdType<JobChunkId> TYPE = new IdType<>("job_chunk", JobChunkId::new);

    @Override
    public String toString() {
        return TYPE.format(value);
    }
}
