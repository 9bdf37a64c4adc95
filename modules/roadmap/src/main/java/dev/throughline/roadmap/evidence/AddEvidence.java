package dev.throughline.roadmap.evidence;

import dev.throughline.organisation.team.TeamId;
import dev.throughline.roadmap.theme.HypothesisPart;
import dev.throughline.roadmap.theme.ThemeId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What was seen.
public record AddEvidence(
        ThemeId themeId,
        HypothesisPart part,
        @Nullable EvidenceStance stance,
        String statement,
        @Nullable String source,
        @Nullable TeamId sourceTeamId,
        @Nullable String url,
        @Nullable LocalDate observedOn) {}
