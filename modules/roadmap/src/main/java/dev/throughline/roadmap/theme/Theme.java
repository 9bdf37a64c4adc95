package dev.throughline.roadmap.theme;

import dev.throughline.organisation.member.MemberId;
import dev.throughline.platform.node.Archivable;
import dev.throughline.roadmap.phase.PhaseDefinitionId;
import dev.throughline.roadmap.roadmap.RoadmapId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A problem on a roadmap, with what is believed about it. It keeps the definition of the phase that it entered; its
/// priority goes with its end.
public record Theme(
        ThemeId id,
        RoadmapId roadmapId,
        String title,
        @Nullable String description,
        ThemeOrigin origin,
        @Nullable String problem,
        Hypothesis hypothesis,
        List<String> inBuild,
        ThemeState state,
        @Nullable PhaseDefinitionId phaseDefinitionId,
        @Nullable Instant phaseSince,
        Lane lane,
        @Nullable Integer priority,
        @Nullable MemberId ownerId,
        @Nullable String learned,
        @Nullable Instant endedAt,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt)
        implements Archivable {

    /// What a team member words.
    public boolean draft() {
        return state == ThemeState.PROPOSED;
    }
}
