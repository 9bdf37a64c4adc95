package dev.throughline.roadmap.roadmap;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.organisation.team.TeamId;
import dev.throughline.strategy.targetcondition.TargetConditionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record DraftRoadmap(
        TeamId teamId,
        TargetConditionId targetConditionId,
        String title,
        @Nullable String description,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate dueOn,
        @Nullable MemberId ownerId) {}
