package dev.throughline.reporting.aggregate;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A thing, as far as it can be grouped.
record AggregateRow(
        Id id,
        @Nullable BusinessLineId businessLineId,
        @Nullable TeamId teamId,
        String state,
        Instant createdAt) {}
