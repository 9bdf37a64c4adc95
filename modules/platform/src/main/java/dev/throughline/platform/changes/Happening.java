package dev.throughline.platform.changes;

import dev.throughline.platform.node.Node;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A change of a node that the caller may read. Before and after hold what a node says in single values, as texts;
/// before is null where the change made it.
public record Happening(
        Node node, String kind, Instant at, @Nullable Map<String, String> before, Map<String, String> after) {

    /// Whether the value is another one than before, or there was no before.
    public boolean changed(String field) {
        return before == null || !Objects.equals(before.get(field), after.get(field));
    }
}
