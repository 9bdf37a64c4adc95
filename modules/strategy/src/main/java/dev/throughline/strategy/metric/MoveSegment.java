package dev.throughline.strategy.metric;

import org.jspecify.annotations.Nullable;

record MoveSegment(
        SegmentId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
