package dev.throughline.roadmap.roadmap;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Archivable;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How a team says where it goes (S1:53): themes in strict order, under one target condition.
public record Roadmap(
        RoadmapId id,
        TeamId teamId,
        TargetConditionId targetConditionId,
        String title,
        @Nullable String description,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate dueOn,
        @Nullable MemberId ownerId,
        RoadmapState state,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt)
        implements Archivable {}
