package dev.throughline.platform.changes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One change of one node: who did what, when and why, and how the node was before and after, as JSON.
public record Change(
        ChangeId id,
        String action,
        @Nullable UUID actor,
        String actorName,
        Instant at,
        @Nullable String before,
        String after,
        @Nullable String reason,
        String requestId) {

    /// Names of the fields that differ between before and after.
    public List<String> changed() {
        return Difference.of(before, after);
    }
}
