package dev.throughline.stakeholder.problem;

import dev.throughline.roadmap.theme.ThemeId;
import org.jspecify.annotations.Nullable;

record LinkProblem(
        ProblemId id,
        @Nullable Integer expectedVersion,
        ThemeId themeId,
        @Nullable String reason) {}
