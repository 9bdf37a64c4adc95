package dev.throughline.reporting.trackrecord;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A target condition that was achieved or missed.
record Ended(
        TargetConditionId id,
        TeamId teamId,
        boolean achieved,
        @Nullable LocalDate dueOn,
        Instant begunAt,
        Instant endedAt) {}
