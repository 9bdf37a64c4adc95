package dev.throughline.organisation.team;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.policy.TargetConditionPolicy;
import dev.throughline.platform.node.Archivable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A team, organised around a business line or value stream (S3:25).
public record Team(
        TeamId id,
        @Nullable BusinessLineId businessLineId,
        String name,
        @Nullable String description,
        @Nullable TargetConditionPolicy ownTargetConditionPolicy,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt,
        @Nullable TeamId mergedIntoId)
        implements Archivable {}
