package dev.throughline.roadmap.theme;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.roadmap.roadmap.RoadmapId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A theme as somebody proposes it; without a place in the order it is the last one.
public record ProposeTheme(
        RoadmapId roadmapId,
        String title,
        @Nullable String description,
        @Nullable ThemeOrigin origin,
        @Nullable String problem,
        @Nullable String hypothesis,
        @Nullable List<String> known,
        @Nullable List<String> unknown,
        @Nullable Lane lane,
        @Nullable Integer priority,
        @Nullable MemberId ownerId) {}
