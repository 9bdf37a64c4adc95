package dev.throughline.platform.changes;

import dev.throughline.platform.node.AnyId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// After one moment and not after another, without end where there is none; of what belongs to one of the owners, or of
/// everything where none are named.
public record Window(
        @Nullable Instant after,
        @Nullable Instant until,
        @Nullable Set<AnyId> owners) {}
