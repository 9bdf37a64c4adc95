package dev.throughline.strategy.vision;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.node.Archivable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where the organisation, or one business line or customer journey, is going; qualitative (S1:204).
public record Vision(
        VisionId id,
        @Nullable BusinessLineId businessLineId,
        String statement,
        @Nullable String competitors,
        @Nullable String customerView,
        @Nullable String expansion,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate dueOn,
        @Nullable MemberId ownerId,
        VisionState state,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt)
        implements Archivable {}
