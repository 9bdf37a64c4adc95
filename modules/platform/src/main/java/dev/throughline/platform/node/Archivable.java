package dev.throughline.platform.node;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A node that can be put away; it stays readable by its id.
public interface Archivable extends Node {
    @Nullable Instant archivedAt();

    default boolean inUse() {
        return archivedAt() == null;
    }
}
