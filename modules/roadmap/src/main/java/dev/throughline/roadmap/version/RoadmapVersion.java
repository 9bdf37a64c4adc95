package dev.throughline.roadmap.version;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.node.Node;
import dev.throughline.roadmap.roadmap.RoadmapId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a roadmap said to an audience at a moment, in the words of then. It is never reworded; the next one supersedes
/// it.
public record RoadmapVersion(
        RoadmapVersionId id,
        RoadmapId roadmapId,
        Audience audience,
        int edition,
        @Nullable String title,
        @Nullable String vision,
        List<String> challenges,
        @Nullable String initiative,
        @Nullable String targetCondition,
        @Nullable String notice,
        RoadmapVersionState state,
        MemberId publishedById,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String goal)
        implements Node {}
