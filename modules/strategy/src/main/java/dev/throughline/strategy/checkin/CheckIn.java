package dev.throughline.strategy.checkin;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.node.Node;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a member said about a target condition. Never altered: whoever thinks otherwise checks in again.
public record CheckIn(
        CheckInId id,
        TargetConditionId targetConditionId,
        CheckInStatus status,
        int confidence,
        @Nullable String note,
        MemberId memberId,
        Instant createdAt)
        implements Node {

    @Override
    public int version() {
        return 1;
    }
}
