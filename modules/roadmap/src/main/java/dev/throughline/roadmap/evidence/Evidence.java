package dev.throughline.roadmap.evidence;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.platform.node.Archivable;
import dev.throughline.roadmap.theme.HypothesisPart;
import dev.throughline.roadmap.theme.ThemeId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that was seen and speaks for or against a problem or its solution.
public record Evidence(
        EvidenceId id,
        ThemeId themeId,
        HypothesisPart part,
        EvidenceStance stance,
        String statement,
        @Nullable String source,
        @Nullable TeamId sourceTeamId,
        @Nullable String url,
        @Nullable LocalDate observedOn,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt)
        implements Archivable {}
