package dev.throughline.strategy.challenge;

import dev.throughline.organisation.businessline.BusinessLineId;
import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.node.Archivable;
import dev.throughline.strategy.metric.MeasureTargetId;
import dev.throughline.strategy.progress.Baseline;
import dev.throughline.strategy.progress.Goal;
import dev.throughline.strategy.vision.VisionId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What has to be reached on the way to a vision; qualitative, or quantitative with a target (S1:206).
public record Challenge(
        ChallengeId id,
        VisionId visionId,
        @Nullable ChallengeId intentId,
        @Nullable BusinessLineId businessLineId,
        ChallengeKind kind,
        String statement,
        @Nullable String description,
        int position,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate dueOn,
        @Nullable MemberId ownerId,
        ChallengeState state,
        @Nullable String decision,
        @Nullable MemberId proposedById,
        @Nullable Instant proposedAt,
        @Nullable MemberId rewordedById,
        @Nullable MeasureTargetId targetId,
        @Nullable Baseline baseline,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt)
        implements Archivable {

    public @Nullable Goal goal() {
        return targetId == null ? null : new Goal(targetId, baseline);
    }

    public @Nullable Instant baselineAt() {
        return baseline == null ? null : baseline.at();
    }
}
