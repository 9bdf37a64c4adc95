package dev.throughline.stakeholder.problem;

import dev.throughline.platform.node.Archivable;
import dev.throughline.roadmap.theme.ThemeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What hurts whom, how much and how often, and whether they would do what a solution takes (S0:31). A team takes it up
/// by a theme.
public record Problem(
        ProblemId id,
        String statement,
        @Nullable String affected,
        @Nullable ProblemSeverity severity,
        @Nullable ProblemFrequency frequency,
        ProblemWillingness willingness,
        @Nullable String evidence,
        @Nullable ThemeId themeId,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt)
        implements Archivable {}
