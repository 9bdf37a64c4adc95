package dev.throughline.platform.jobs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.throughline.platform.node.Node;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Work that goes on after the request that asked for it, and how far it is.
public record Job(
        JobId id,
        String kind,
        @JsonIgnore String input,
        JobState state,
        @JsonIgnore int attempts,
        int done,
        @Nullable Integer total,
        @Nullable String message,
        List<JobFinding> findings,
        @Nullable UUID actor,
        String actorName,
        @JsonIgnore @Nullable String fileName,
        @JsonIgnore @Nullable String mediaType,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant expiresAt,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Node {

    static final String FILES = "/exports/";

    /// Where its file is fetched; null where there is none, or none any more.
    @JsonIgnore
    public @Nullable String result() {
        return state == JobState.DONE && expiresAt != null && expiresAt.isAfter(Instant.now()) ? FILES + id : null;
    }
}
