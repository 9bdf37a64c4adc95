package dev.throughline.stakeholder.insight;

import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.stakeholder.problem.ProblemId;
import org.jspecify.annotations.Nullable;

record UnderstandInsight(
        InsightId id,
        @Nullable Integer expectedVersion,
        @Nullable ProblemId problemId,
        @Nullable ThemeId themeId,
        @Nullable String reason) {}
