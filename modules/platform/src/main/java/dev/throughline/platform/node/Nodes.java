package dev.throughline.platform.node;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A service that finds its nodes by id, all of them in one statement; what the caller may not see is not in the map.
public interface Nodes<I extends Id, N extends Node> {
    IdType<I> idType();

    /// Without this permission the caller sees none of them; null where `byIds` decides object by object.
    @Nullable String readPermission();

    Map<I, N> byIds(Set<I> ids);
}
