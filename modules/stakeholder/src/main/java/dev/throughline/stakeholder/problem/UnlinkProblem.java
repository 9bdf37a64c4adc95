package dev.throughline.stakeholder.problem;

import org.jspecify.annotations.Nullable;

record UnlinkProblem(
        ProblemId id,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {}
