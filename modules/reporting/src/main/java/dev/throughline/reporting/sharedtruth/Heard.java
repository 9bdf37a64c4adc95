package dev.throughline.reporting.sharedtruth;

import dev.throughline.platform.node.Id;
import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.stakeholder.account.AccountId;
import dev.throughline.stakeholder.problem.ProblemId;
import org.jspecify.annotations.Nullable;

/// A piece, and what it tells about: a theme, a problem, or both.
///
/// @param asked whether it is a request, or one merged into it
record Heard(
        Id id,
        TruthSource source,
        @Nullable AccountId accountId,
        @Nullable ThemeId themeId,
        @Nullable ProblemId problemId,
        boolean asked) {}
