package dev.throughline.stakeholder.advisory;

import dev.throughline.platform.node.Archivable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Customers who are asked again and again, for a purpose.
public record AdvisoryGroup(
        AdvisoryGroupId id,
        String name,
        String purpose,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt)
        implements Archivable {}
