package dev.throughline.platform.changes;

import dev.throughline.platform.node.Node;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A change of a node that the caller may read. Before and after hold what a node says in single values, as texts;
/// before is null where the change made it.
public record Happening(
        ChangeId id,
        Node node,
        String kind,
        Instant at,
        ActorKind actorKind,
        @Nullable UUID actor,
        String actorName,
        @Nullable String reason,
        @Nullable Map<String, String> before,
        Map<String, String> after,
        List<String> changed) {

    /// Whether the value is another one than before, or there was no before.
    public boolean changed(String field) {
        return before == null || !Objects.equals(before.get(field), after.get(field));
    }
}
