package dev.throughline.strategy.metric;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeSegment(
        SegmentId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> key,
        @Nullable String reason) {}
