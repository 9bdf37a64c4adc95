package dev.throughline.strategy.metric;

import dev.throughline.platform.node.Node;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One part of a dimension that metrics are kept by, such as one city.
public record Segment(
        SegmentId id,
        String dimension,
        String key,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt)
        implements Node {}
