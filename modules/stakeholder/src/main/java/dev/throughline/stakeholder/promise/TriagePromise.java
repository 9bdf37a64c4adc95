package dev.throughline.stakeholder.promise;

import dev.throughline.roadmap.theme.ThemeId;
import dev.throughline.stakeholder.problem.ProblemId;
import org.jspecify.annotations.Nullable;

record TriagePromise(
        PromiseId id,
        @Nullable Integer expectedVersion,
        @Nullable String verdict,
        @Nullable PromiseKind kind,
        @Nullable ThemeId themeId,
        @Nullable ProblemId problemId,
        @Nullable String reply,
        @Nullable String reason) {}
