package dev.throughline.platform.node;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A service that finds its nodes by id, all of them in one statement. Whether the caller may see them is asked where
/// they are shown.
public interface Nodes<I extends Id, N extends Node> {
    IdType<I> idType();

    /// Without this permission the caller sees none of them; null where `byIds` decides object by object.
    @Nullable String readPermission();

    /// Where it depends on what a node belongs to: without any of these the caller sees none of them.
    default Set<String> readPermissions() {
        String permission = readPermission();
        return permission == null ? Set.of() : Set.of(permission);
    }

    /// What lets the caller see this one.
    default @Nullable String readPermission(N node) {
        return readPermission();
    }

    /// Whoever sees a node because of their part in it sees it as it is; how it came to be takes this permission, where
    /// there is one.
    default @Nullable String historyPermission() {
        return null;
    }

    /// What lets the caller see how this one came to be.
    default @Nullable String historyPermission(N node) {
        return historyPermission();
    }

    Map<I, N> byIds(Set<I> ids);
}
