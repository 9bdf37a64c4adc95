package dev.throughline.reporting.sharedtruth;

import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.stakeholder.problem.ProblemId;
import org.jspecify.annotations.Nullable;

/// A problem in use, and the theme that it led to.
record TruthProblem(ProblemId id, @Nullable ThemeId themeId) {}
