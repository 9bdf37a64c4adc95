package dev.throughline.reporting.course;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Id;
import dev.throughline.strategy.metric.MeasureTargetId;
import dev.throughline.strategy.progress.Baseline;
import dev.throughline.strategy.progress.Goal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A target condition or a challenge that is not archived, as reports read it. A challenge belongs to no team.
public record GoalRow(
        Id id,
        @Nullable TeamId teamId,
        String state,
        @Nullable LocalDate dueOn,
        @Nullable MeasureTargetId targetId,
        @Nullable Baseline baseline,
        @Nullable Instant endedAt) {

    public boolean active() {
        return state.equals("ACTIVE");
    }

    public @Nullable Goal goal() {
        return targetId == null ? null : new Goal(targetId, baseline);
    }
}
