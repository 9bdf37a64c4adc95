package dev.throughline.roadmap.roadmap;

import dev.throughline.organisation.member.MemberId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/// Also what a revision changes.
record ChangeRoadmap(
        RoadmapId id,
        @Nullable Integer expectedVersion,
        ArgumentValue<String> title,
        ArgumentValue<String> description,
        ArgumentValue<LocalDate> startsOn,
        ArgumentValue<LocalDate> dueOn,
        ArgumentValue<MemberId> ownerId,
        @Nullable String reason) {}
