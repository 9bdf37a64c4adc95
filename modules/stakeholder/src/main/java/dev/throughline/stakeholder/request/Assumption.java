package dev.throughline.stakeholder.request;

import dev.throughline.platform.node.Node;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What has to be true for a request to help whoever asked (S1:265), and what has shown whether it is.
public record Assumption(
        AssumptionId id,
        RequestId requestId,
        String statement,
        AssumptionValidity validity,
        @Nullable String shownBy,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Node {}
